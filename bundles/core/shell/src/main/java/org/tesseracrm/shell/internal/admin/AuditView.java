package org.tesseracrm.shell.internal.admin;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
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
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.ui.ListPage;
import org.tesseracrm.core.ui.RelativeTime;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Gatekeeper;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** Who did what and when. The search looks for the beginning of an action, such as {@code core.user.}. */
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

    @Activate
    public AuditView(
            @Reference Access access,
            @Reference AuditTrail trail,
            @Reference Departments departments,
            @Reference Positions positions,
            @Reference Users users) {
        super(request -> read(trail, request), Line::id, line -> "");
        this.access = access;
        AuditWords words = new AuditWords(departments, positions, users);
        title("shell.audit.title");
        nameColumn("action", "shell.audit.action", AuditView::action).setSortable(false);
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
    }

    private static Page<Line> read(AuditTrail trail, ListRequest request) {
        AuditTrail.Query query = new AuditTrail.Query(
                request.q(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return trail.list(query, request.limit(), request.cursor());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Gatekeeper.admits(event, access, Access.ADMINISTRATOR)) {
            super.beforeEnter(event);
        }
    }

    private static String action(Line line) {
        String key = line.action().replaceFirst("\\.", ".audit.");
        String label = Ui.text(key);
        return label.equals(key) ? line.action() : label;
    }
}
