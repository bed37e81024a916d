package org.tesseracrm.shell.internal.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.admin.Positions.Line;
import org.tesseracrm.core.api.admin.Positions.Matrix;
import org.tesseracrm.core.api.admin.Positions.Position;
import org.tesseracrm.core.api.admin.Roles.Role;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Paths;

/** Permissions down, duty roles and positions across; a plain table, so that it is read out cell by cell with its headings. */
final class MatrixTable extends Div {
    private final Matrix matrix;
    private final List<Role> roles;
    private final Consumer<Role> change;
    private final Consumer<String> go;

    /** @param change wants to change what a role opens */
    MatrixTable(Matrix matrix, List<Role> roles, Consumer<Role> change, Consumer<String> go) {
        this.matrix = matrix;
        this.roles = roles;
        this.change = change;
        this.go = go;
        addClassNames("t-matrix", "t-fill");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", Ui.text("shell.matrix.title"));
        NativeTable table = new NativeTable();
        table.add(head());
        table.add(group(Ui.text("shell.matrix.data"), List.of(reaches())));
        Map<String, List<Line>> modules = matrix.permissions().stream()
                .collect(Collectors.groupingBy(Line::module, LinkedHashMap::new, Collectors.toList()));
        modules.forEach((module, lines) -> table.add(
                group(ModuleNames.of(module), lines.stream().map(this::line).toList())));
        add(table);
    }

    private NativeTableHeader head() {
        NativeTableRow row = new NativeTableRow();
        row.add(heading("col", new Span(Ui.text("shell.matrix.permission"))));
        for (Role role : roles) {
            row.add(heading(
                    "col",
                    new Div(new Span(Ui.text(role.role().label()))),
                    link(
                            Paths.ORGANISATION + "?role=" + role.role(),
                            Ui.text("shell.org.people.read", role.holders()),
                            Ui.text("shell.matrix.who", Ui.text(role.role().label())))));
        }
        for (Position position : matrix.positions()) {
            row.add(heading(
                    "col",
                    new Div(link(Paths.POSITIONS + "/" + position.id(), position.name(), position.name())),
                    muted(Ui.text("shell.org.people.read", position.holders()))));
        }
        row.add(heading("col", new Span(Ui.text("shell.matrix.grants"))));
        NativeTableHeader head = new NativeTableHeader();
        head.add(row);
        return head;
    }

    private NativeTableBody group(String name, List<NativeTableRow> rows) {
        NativeTableRow title = new NativeTableRow();
        title.addClassName("t-matrix-group");
        NativeTableHeaderCell cell = heading("rowgroup", new Span(name));
        title.add(cell);
        NativeTableHeaderCell rest = new NativeTableHeaderCell();
        rest.getElement()
                .setAttribute(
                        "colspan",
                        Integer.toString(roles.size() + matrix.positions().size() + 1));
        rest.getElement().setAttribute("aria-hidden", "true");
        title.add(rest);
        NativeTableBody body = new NativeTableBody();
        body.add(title);
        rows.forEach(body::add);
        return body;
    }

    private NativeTableRow reaches() {
        NativeTableRow row = new NativeTableRow();
        row.add(heading("row", new Span(Ui.text("shell.matrix.reach"))));
        for (Role role : roles) {
            row.add(cell(reach(role)));
        }
        for (Position position : matrix.positions()) {
            row.add(cell(new Span(PositionsView.data(position))));
        }
        row.add(cell());
        row.getChildren().forEach(each -> each.addClassName("t-matrix-reach"));
        return row;
    }

    private Component reach(Role role) {
        String text = ReachFields.text(role.reach(), role.right());
        if (role.role() == DutyRole.BOSS) {
            return new Span(text);
        }
        Button button = new Button(text, VaadinIcon.EDIT.create(), click -> Notices.attempt(() -> change.accept(role)));
        button.setIconAfterText(true);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Ui.text("shell.matrix.change", Ui.text(role.role().label()), text));
        return button;
    }

    private NativeTableRow line(Line line) {
        NativeTableRow row = new NativeTableRow();
        row.add(heading("row", new Span(Ui.text("permission." + line.id()))));
        for (Role role : roles) {
            row.add(cell(mark(role.role() == DutyRole.BOSS || line.roles().contains(role.role()))));
        }
        for (Position position : matrix.positions()) {
            row.add(cell(mark(line.positionIds().contains(position.id()))));
        }
        row.add(cell(line.grants() == 0 ? mark(false) : new Span(Ui.text("shell.org.people.read", line.grants()))));
        return row;
    }

    private static Component mark(boolean yes) {
        Span mark = new Span();
        Span read = new Span(Ui.text(yes ? "shell.matrix.yes" : "shell.matrix.no"));
        read.addClassName("t-sr-only");
        if (yes) {
            Icon icon = VaadinIcon.CHECK.create();
            icon.addClassName("t-matrix-yes");
            icon.getElement().setAttribute("aria-hidden", "true");
            mark.add(icon, read);
        } else {
            Span dash = new Span("–");
            dash.addClassName("t-matrix-no");
            dash.getElement().setAttribute("aria-hidden", "true");
            mark.add(dash, read);
        }
        return mark;
    }

    private Component link(String path, String text, String label) {
        Anchor link = new Anchor(path, text);
        link.getElement().setAttribute("router-link", true);
        link.getElement().setAttribute("aria-label", label);
        return link;
    }

    private static Component muted(String text) {
        Span span = new Span(text);
        span.addClassNames("t-muted", "t-small");
        return span;
    }

    private static NativeTableHeaderCell heading(String scope, Component... content) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", scope);
        fill(cell, content);
        return cell;
    }

    private static NativeTableCell cell(Component... content) {
        NativeTableCell cell = new NativeTableCell();
        fill(cell, content);
        return cell;
    }

    private static void fill(HtmlContainer cell, Component... content) {
        cell.add(content);
    }
}
