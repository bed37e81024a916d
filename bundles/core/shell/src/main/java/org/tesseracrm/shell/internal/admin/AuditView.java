package org.tesseracrm.shell.internal.admin;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.text.Collator;
import java.util.Comparator;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.admin.Departments;
import org.tesseracrm.core.api.admin.Positions;
import org.tesseracrm.core.api.admin.Users;
import org.tesseracrm.core.api.audit.AuditTrail;
import org.tesseracrm.core.api.audit.AuditTrail.Line;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.ui.DayField;
import org.tesseracrm.core.ui.DocumentWords;
import org.tesseracrm.core.ui.ListPage;
import org.tesseracrm.core.ui.PersonField;
import org.tesseracrm.core.ui.RelativeTime;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Gatekeeper;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** Who did what and when: by what was done, by whom, and from day to day. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.AUDIT)
@Navigation(
        label = "shell.audit.title",
        icon = "vaadin:clipboard-text",
        group = "company",
        order = 8030,
        permission = Access.ADMINISTRATOR)
public final class AuditView extends ListPage<Line> implements View {
    private final Access access;
    private final AuditTrail trail;
    private final ComboBox<String> action = new ComboBox<>();
    private final PersonField user;
    private final DayField since = new DayField();
    private final DayField until = new DayField();

    @Activate
    public AuditView(
            @Reference Access access,
            @Reference AuditTrail trail,
            @Reference Departments departments,
            @Reference Positions positions,
            @Reference Users users,
            @Reference People people) {
        this(access, trail, people, new AuditWords(departments, positions, users), new Search());
    }

    private AuditView(Access access, AuditTrail trail, People people, AuditWords words, Search search) {
        super(request -> search.page(trail, request), Line::id, line -> "");
        this.access = access;
        this.trail = trail;
        user = new PersonField(people);
        search.view = this;
        title("shell.audit.title");
        nameColumn("action", "shell.audit.action", line -> DocumentWords.action(line.action()))
                .setSortable(false);
        column("label", "shell.audit.record", Line::label).setSortable(false);
        column("changes", "shell.audit.changes", words::changes)
                .setSortable(false)
                .setFlexGrow(3);
        column("user", "shell.audit.user", Line::user).setSortable(false);
        timeColumn("at", "shell.audit.at", Line::at).setSortable(false);
        fact(Line::label);
        fact(words::changes);
        fact(Line::user);
        fact(line -> RelativeTime.of(line.at()));
        empty(VaadinIcon.CLIPBOARD_TEXT, "shell.audit.title", "shell.audit.empty");
        withoutSearch();
        action.setItemLabelGenerator(DocumentWords::action);
        action.setClearButtonVisible(true);
        barField("action", action, "shell.audit.action", this::chosen, this::choose);
        barField(
                "user",
                user,
                "shell.audit.user",
                () -> user.id().orElse(""),
                id -> user.choose(people, Optional.of(id).filter(any -> !any.isEmpty())));
        barField("since", since, "shell.audit.since", since::text, since::choose);
        barField("until", until, "shell.audit.until", until::text, until::choose);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Gatekeeper.admits(event, access, Access.ADMINISTRATOR)) {
            offer();
            super.beforeEnter(event);
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        super.localeChange(event);
        if (access.may(Access.ADMINISTRATOR)) {
            offer();
        }
    }

    /** Those that occur here, as a reader looks for them. */
    private void offer() {
        String before = action.getValue();
        action.setItems(trail.actions().stream()
                .sorted(Comparator.comparing(DocumentWords::action, Collator.getInstance(Ui.locale())))
                .toList());
        action.setValue(before);
    }

    private String chosen() {
        return action.getOptionalValue().orElse("");
    }

    /** What does not occur here, in an address that was typed, is nothing chosen. */
    private void choose(String text) {
        action.setValue(trail.actions().contains(text) ? text : null);
    }

    /** What the bar asks for; it is there before the view itself. */
    private static final class Search {
        private AuditView view;

        Page<Line> page(AuditTrail trail, ListRequest request) {
            return trail.list(
                    new AuditTrail.Query(
                            view.chosen(), view.user.id(), Optional.empty(), view.since.begin(), view.until.end()),
                    request.limit(),
                    request.cursor());
        }
    }
}
