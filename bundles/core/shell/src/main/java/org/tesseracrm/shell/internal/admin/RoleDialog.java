package org.tesseracrm.shell.internal.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.access.Explanations;
import org.tesseracrm.core.api.access.Reach;
import org.tesseracrm.core.api.admin.Positions.Holder;
import org.tesseracrm.core.api.admin.Roles;
import org.tesseracrm.core.api.admin.Roles.Role;
import org.tesseracrm.core.ui.FormDialog;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.explain.ImpactPreview;

/** Changes whose customers a duty role opens; says before saving for whom. */
final class RoleDialog {
    private static final int NAMED = 12;

    private RoleDialog() {}

    static void open(Roles roles, Explanations explanations, Role role, Runnable changed) {
        List<Holder> holders = roles.holders(role.role());
        ReachFields data = new ReachFields();
        data.show(role.reach(), role.right());
        FormDialog dialog = new FormDialog("shell.role.title", "core.ui.save", () -> {
            roles.change(role.role(), role.version(), data.reach.getValue(), data.right.getValue());
            Notices.show("shell.saved");
            changed.run();
        });
        dialog.setHeaderTitle(Ui.text("shell.role.title", Ui.text(role.role().label())));
        dialog.field("reach", "shell.position.whose", data.reach);
        dialog.field("right", "shell.position.right", data.right);
        Div preview = new Div();
        preview.addClassName("t-notice");
        preview.getElement().setAttribute("role", "status");
        dialog.part(preview);
        ImpactPreview impact = new ImpactPreview();
        impact.setVisible(false);
        dialog.part(impact);
        Runnable tell = () -> {
            tell(preview, role, data, holders);
            if (!holders.isEmpty()) {
                impact.show(() -> explanations.previewRole(role.role(), data.reach.getValue(), data.right.getValue()));
            }
        };
        data.reach.addValueChangeListener(event -> tell.run());
        data.right.addValueChangeListener(event -> tell.run());
        tell(preview, role, data, holders);
        dialog.setWidth("30rem");
        dialog.open();
    }

    private static void tell(Div preview, Role role, ReachFields data, List<Holder> holders) {
        preview.removeAll();
        String name = Ui.text(role.role().label());
        String text;
        if (holders.isEmpty()) {
            text = Ui.text("shell.role.nobody", name);
        } else if (data.reach.getValue() == Reach.OWN) {
            text = Ui.text("shell.role.nothing", name, holders.size(), names(holders));
        } else {
            text = Ui.text(
                    "shell.role.opens",
                    name,
                    holders.size(),
                    names(holders),
                    Ui.text(data.reach.getValue().label()),
                    Ui.text(data.right.getValue().label()));
        }
        preview.add(new Paragraph(text));
    }

    private static String names(List<Holder> holders) {
        String names = holders.stream()
                .limit(NAMED)
                .map(Holder::name)
                .collect(Collectors.joining(Ui.text("shell.list.comma")));
        return holders.size() > NAMED ? names + " …" : names;
    }
}
