package org.tesseracrm.core.ui.customer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.customer.Sharing;
import org.tesseracrm.core.api.customer.Sharing.Missing;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;

/**
 * Permission check (权限校验, A10, M4): says at once who of the chosen people could not do that with a customer, and why, and offers
 * to grant exactly that.
 */
public final class AccessCheck extends Div {
    private final Sharing sharing;
    private final String customerId;
    private final Right right;
    private final boolean mayGrant;
    private Set<String> asked = Set.of();
    private List<Missing> missing = List.of();
    private Runnable changed = () -> {};

    /** @param mayGrant whether the button that grants is offered */
    public AccessCheck(Sharing sharing, String customerId, Right right, boolean mayGrant) {
        this.sharing = sharing;
        this.customerId = customerId;
        this.right = right;
        this.mayGrant = mayGrant;
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** Asks about these people. */
    public void check(Set<String> userIds) {
        asked = Set.copyOf(userIds);
        if (Notices.attempt(this::look)) {
            // on a phone the answer would stand below the edge of the dialog
            getElement().executeJs("requestAnimationFrame(() => this.scrollIntoView({block: 'nearest'}))");
        }
    }

    /** Called after something was granted or taken back. */
    public void onChange(Runnable listener) {
        changed = listener;
    }

    /** Those who could not, as of the last look. */
    public List<Missing> missing() {
        return missing;
    }

    private void look() {
        missing = asked.isEmpty() ? List.of() : sharing.check(customerId, asked, right);
        removeAll();
        setVisible(!asked.isEmpty());
        setClassName("t-notice-soon", !missing.isEmpty());
        addClassNames("t-notice", "t-stack");
        if (missing.isEmpty()) {
            add(new Span(Ui.text("core.ui.check.all." + right.name())));
            return;
        }
        add(new Span(Ui.text("core.ui.check.missing." + right.name(), missing.size())));
        UnorderedList list = new UnorderedList();
        list.addClassName("t-list");
        missing.forEach(each -> list.add(item(each)));
        add(list);
        if (mayGrant) {
            Button grant = new Button(
                    Ui.text("core.ui.check.grant." + right.name()),
                    VaadinIcon.UNLOCK.create(),
                    click -> Notices.attempt(this::grant));
            grant.addThemeVariants(ButtonVariant.LUMO_SMALL);
            Div row = new Div(grant);
            row.addClassName("t-row");
            add(row);
        }
    }

    private static ListItem item(Missing missing) {
        Span name = new Span(missing.name());
        name.addClassName("t-strong");
        Span reason = new Span(missing.reason());
        reason.addClassName("t-small");
        return new ListItem(name, reason);
    }

    private void grant() {
        Set<String> granted = missing.stream().map(Missing::userId).collect(Collectors.toSet());
        String names = missing.stream().map(Missing::name).collect(Collectors.joining(Ui.text("core.ui.separator")));
        sharing.share(List.of(customerId), granted, right);
        look();
        changed.run();
        Notices.undo(
                () -> {
                    sharing.unshare(List.of(customerId), granted);
                    look();
                    changed.run();
                },
                "core.ui.share.done",
                names);
    }
}
