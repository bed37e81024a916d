package org.tesseracrm.shell.internal.admin;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Explanations;
import org.tesseracrm.core.api.admin.Positions;
import org.tesseracrm.core.api.admin.Roles;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.ui.BasePage;
import org.tesseracrm.shell.internal.Gatekeeper;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** Who may what, in one table (权限矩阵). */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.MATRIX)
@Navigation(
        label = "shell.matrix.title",
        icon = "vaadin:grid",
        group = "company",
        order = 8024,
        permission = Access.ADMINISTRATOR)
public final class MatrixView extends BasePage implements View, BeforeEnterObserver {
    private final Access access;
    private final Positions positions;
    private final Roles roles;
    private final Explanations explanations;
    private MatrixTable table;

    @Activate
    public MatrixView(
            @Reference Access access,
            @Reference Positions positions,
            @Reference Roles roles,
            @Reference Explanations explanations) {
        this.access = access;
        this.positions = positions;
        this.roles = roles;
        this.explanations = explanations;
        addClassName("t-page-fill");
        title("shell.matrix.title");
        action("shell.positions.title", VaadinIcon.USER_CARD, () -> go(Paths.POSITIONS));
        Paragraph what = new Paragraph();
        what.addClassName("t-muted");
        labels().set(what::setText, "shell.matrix.what");
        add(what);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Gatekeeper.admits(event, access, Access.ADMINISTRATOR)) {
            show();
        }
    }

    private void show() {
        if (table != null) {
            remove(table);
        }
        table = new MatrixTable(
                positions.matrix(),
                roles.list(),
                role -> RoleDialog.open(roles, explanations, role, this::show),
                this::go);
        add(table);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        super.localeChange(event);
        if (table != null) {
            show();
        }
    }
}
