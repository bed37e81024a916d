package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.contacts.internal.service.AllocationRules;
import org.tesseracrm.contacts.internal.service.ContactsDictionaries;
import org.tesseracrm.contacts.internal.service.PoolService;
import org.tesseracrm.contacts.internal.service.PoolService.Pooled;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.ui.ChoiceWords;
import org.tesseracrm.core.ui.ListPage;
import org.tesseracrm.core.ui.ListSelection;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** Customers whom anybody may take (公海, C5). */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.POOL)
@Navigation(
        label = "contacts.pool",
        icon = "vaadin:hands-up",
        group = "sales",
        order = 105,
        permission = PoolService.CLAIM,
        roles = {"SALES"})
public final class PoolView extends ListPage<Pooled> implements View, BeforeEnterObserver {
    private final PoolService pool;
    private final Access access;

    @Activate
    public PoolView(@Reference PoolService pool, @Reference Access access, @Reference ChoiceWords words) {
        // whoever has not taken a customer yet has no page of him
        super(pool::list, Pooled::id, each -> "");
        this.pool = pool;
        this.access = access;
        title("contacts.pool");
        nameColumn("name", "contacts.customer.name", Pooled::name);
        column("kind", "contacts.customer.kind", each -> words.label(ContactsDictionaries.KIND, each.kind()))
                .setSortable(false);
        column(
                        "industry",
                        "contacts.customer.industry",
                        each -> words.label(ContactsDictionaries.INDUSTRY, each.industry()))
                .setSortable(false);
        column("city", "contacts.customer.city", Pooled::city);
        column("formerOwner", "contacts.pool.former", Pooled::formerOwnerName).setSortable(false);
        column("note", "contacts.pool.recall.note", Pooled::note).setSortable(false);
        timeColumn("createdAt", "contacts.pool.since", Pooled::createdAt);
        fact(each -> words.label(ContactsDictionaries.INDUSTRY, each.industry()));
        fact(Pooled::city);
        fact(Pooled::note);
        words.filters(this, "industry", ContactsDictionaries.INDUSTRY);
        batchAction("contacts.pool.claim", VaadinIcon.HANDS_UP, this::claim);
        if (access.may(AllocationRules.MANAGE)) {
            action("contacts.rules", VaadinIcon.SPLIT, () -> go(Paths.RULES));
        }
        empty(VaadinIcon.HANDS_UP, "contacts.pool.empty", "contacts.pool.empty.hint");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        access.require(PoolService.CLAIM);
        super.beforeEnter(event);
    }

    private void claim(ListSelection<Pooled> selection) {
        Notices.attempt(() -> {
            List<String> ids = selection.ids(pool::list, Pooled::id, PoolService.MOST);
            int claimed = pool.claim(ids);
            Notices.show("contacts.pool.claimed", claimed);
        });
        clearSelection();
        reload();
    }
}
