package org.tesseracrm.shell.internal.admin;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.admin.Positions;
import org.tesseracrm.core.api.admin.Positions.Position;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.ui.ListPage;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Gatekeeper;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** The company's own positions (职位). */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.POSITIONS)
@Navigation(
        label = "shell.positions.title",
        icon = "vaadin:user-card",
        group = "company",
        order = 8022,
        permission = Access.ADMINISTRATOR)
public final class PositionsView extends ListPage<Position> implements View {
    private final Access access;

    @Activate
    public PositionsView(@Reference Access access, @Reference Positions positions) {
        super(
                request -> found(positions.list(), request.q()),
                Position::id,
                position -> Paths.POSITIONS + "/" + position.id());
        this.access = access;
        title("shell.positions.title");
        action("shell.matrix.title", VaadinIcon.GRID, () -> go(Paths.MATRIX));
        primary("shell.positions.new", VaadinIcon.PLUS, () -> go(Paths.POSITIONS + "/new"));
        nameColumn("name", "shell.position.name", Position::name).setSortable(false);
        column("description", "shell.position.description", Position::description)
                .setSortable(false)
                .setFlexGrow(2);
        column("reach", "shell.position.data", PositionsView::data).setSortable(false);
        numberColumn("permissions", "shell.position.permissions", position -> position.permissions()
                        .size())
                .setSortable(false);
        numberColumn("holders", "shell.position.holders", Position::holders).setSortable(false);
        fact(Position::description);
        fact(PositionsView::data);
        fact(position -> Ui.text("shell.org.people.read", position.holders()));
        empty(
                VaadinIcon.USER_CARD,
                "shell.positions.title",
                "shell.positions.empty",
                button("shell.positions.new", VaadinIcon.PLUS, () -> go(Paths.POSITIONS + "/new")));
    }

    /** A company has few of them: they are searched here. */
    private static Page<Position> found(List<Position> all, String text) {
        String wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        List<Position> found = all.stream()
                .filter(each -> (each.name() + " " + each.description())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
        return new Page<>(found, null, new Page.Total(found.size(), Page.Relation.eq));
    }

    /** Whose customers, and how far. */
    static String data(Position position) {
        return ReachFields.text(position.reach(), position.right());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Gatekeeper.admits(event, access, Access.ADMINISTRATOR)) {
            super.beforeEnter(event);
        }
    }
}
