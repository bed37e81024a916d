package org.tesseracrm.shell.internal.organisation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.admin.Departments.Department;
import org.tesseracrm.core.api.admin.Departments.Member;
import org.tesseracrm.core.api.admin.Pictures;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.shell.internal.organisation.OrgNode.Staff;
import org.tesseracrm.shell.internal.organisation.OrgNode.Unit;

/** Beside the tree: the department or person that was chosen, and what can be done with it. */
final class OrgPanel extends Div {
    private final OrgModel model;
    private final Pictures pictures;
    private final DepartmentDialogs dialogs;
    private final Map<String, String> positions;
    private final boolean administrator;
    private final Runnable close;

    /**
     * @param positions names of the positions by id
     * @param close back to the tree, where there is no room for both
     */
    OrgPanel(
            OrgModel model,
            Pictures pictures,
            DepartmentDialogs dialogs,
            Map<String, String> positions,
            boolean administrator,
            Runnable close) {
        this.model = model;
        this.pictures = pictures;
        this.dialogs = dialogs;
        this.positions = positions;
        this.administrator = administrator;
        this.close = close;
        addClassNames("t-card", "t-org-panel", "t-stack");
        getElement().setAttribute("role", "region");
        nothing();
    }

    void nothing() {
        begin(Ui.text("shell.org.panel"));
        Paragraph hint = new Paragraph(Ui.text(administrator ? "shell.org.panel.admin" : "shell.org.panel.hint"));
        hint.addClassName("t-muted");
        add(hint);
    }

    void show(OrgNode node) {
        if (node instanceof Unit unit) {
            model.department(unit.department().id()).ifPresentOrElse(this::show, this::nothing);
        } else if (node instanceof Staff staff) {
            show(staff);
        } else {
            nothing();
        }
    }

    private void show(Department department) {
        begin(department.name());
        DescriptionList facts = facts();
        fact(facts, "shell.org.code", department.code());
        fact(facts, "shell.org.parent", path(department.parentId()));
        fact(facts, "shell.org.head", department.headName().orElse(Ui.text("shell.org.head.none")));
        fact(facts, "shell.org.assistants", assistants(department));
        fact(
                facts,
                "shell.org.count",
                Ui.text("shell.org.people", department.members() + department.membersBelow(), department.members()));
        add(facts);
        if (administrator) {
            Unit node = new Unit(department);
            Div actions = row(
                    button("shell.org.change", VaadinIcon.EDIT, () -> dialogs.change(department)),
                    button("shell.org.lead", VaadinIcon.USER_STAR, () -> dialogs.lead(department)),
                    button("shell.org.addPerson", VaadinIcon.PLUS, () -> getUI().ifPresent(
                                    ui -> Ui.go(ui, Paths.USERS + "/new?department=" + department.id()))),
                    button(
                            "shell.org.newBelow",
                            VaadinIcon.FILE_TREE_SUB,
                            () -> dialogs.create(Optional.of(department.id()))),
                    button("shell.org.move", VaadinIcon.ARROWS_CROSS, () -> dialogs.move(node)));
            Button delete = button("shell.org.delete", VaadinIcon.TRASH, () -> dialogs.delete(department));
            delete.addThemeVariants(ButtonVariant.LUMO_ERROR);
            boolean full = department.members() > 0
                    || !model.below(Optional.of(department.id())).isEmpty();
            delete.setEnabled(!full);
            if (full) {
                delete.setTooltipText(Ui.text("shell.org.delete.full"));
            }
            actions.add(delete);
            add(actions);
        }
        people(model.members(Optional.of(department.id())));
    }

    private void show(Staff staff) {
        Member member = staff.member();
        begin(member.name());
        var face = Faces.of(pictures, member.userId(), member.name(), member.photo());
        face.addClassName("t-avatar-large");
        addComponentAtIndex(1, face);
        DescriptionList facts = facts();
        fact(facts, "shell.user.user", member.user());
        fact(facts, "shell.user.department", path(staff.departmentId()));
        fact(
                facts,
                "shell.user.roles",
                joined(member.roles().stream().sorted().map(DutyRole::label).map(Ui::text)));
        fact(
                facts,
                "shell.user.positions",
                joined(member.positionIds().stream()
                        .map(positions::get)
                        .filter(name -> name != null)
                        .sorted()));
        add(facts);
        Div actions = row();
        if (administrator) {
            actions.add(
                    button("shell.org.openPerson", VaadinIcon.USER, () -> getUI().ifPresent(
                                    ui -> Ui.go(ui, Paths.USERS + "/" + member.userId()))),
                    button("shell.org.move", VaadinIcon.ARROWS_CROSS, () -> dialogs.move(staff)));
        }
        actions.add(button("shell.why.title", VaadinIcon.QUESTION_CIRCLE, () -> getUI().ifPresent(
                        ui -> Ui.go(ui, Paths.WHY + "?person=" + member.userId()))));
        add(actions);
    }

    private void begin(String title) {
        removeAll();
        getElement().setAttribute("aria-label", title);
        H2 heading = new H2(title);
        Button back = new Button(Ui.text("shell.org.back"), VaadinIcon.ANGLE_LEFT.create(), click -> close.run());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        back.addClassName("t-phone-only");
        Div head = new Div(back, heading);
        add(head);
    }

    private void people(Collection<Member> members) {
        if (members.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("t-list");
        for (Member each : members) {
            Component name = administrator ? link(each) : new Span(each.name());
            Div row = new Div(Faces.of(pictures, each.userId(), each.name(), each.photo()), name);
            row.addClassName("t-row");
            if (each.head()) {
                row.add(tag("shell.org.head"));
            }
            if (each.assistant()) {
                row.add(tag("shell.org.assistant"));
            }
            list.add(new ListItem(row));
        }
        add(new H3(Ui.text("shell.org.members")), list);
    }

    private static Span tag(String key) {
        Span tag = new Span(Ui.text(key));
        tag.addClassName("t-tag");
        return tag;
    }

    private static Anchor link(Member member) {
        Anchor link = new Anchor(Paths.USERS + "/" + member.userId(), member.name());
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private String assistants(Department department) {
        return joined(model
                .nodes(node -> node instanceof Staff staff
                        && department.assistantIds().contains(staff.member().userId()))
                .stream()
                .map(node -> ((Staff) node).member().name()));
    }

    /** The department's name after those above it. */
    private String path(Optional<String> id) {
        return id.flatMap(model::department)
                .map(department -> Stream.concat(
                                model.above(new Unit(department)).stream()
                                        .map(each -> ((Unit) each).department().name()),
                                Stream.of(department.name()))
                        .collect(Collectors.joining(" / ")))
                .orElse("");
    }

    private static String joined(Stream<String> names) {
        List<String> all = names.toList();
        return String.join(Ui.text("shell.list.comma"), all);
    }

    private static DescriptionList facts() {
        DescriptionList list = new DescriptionList();
        list.addClassName("t-facts");
        return list;
    }

    private static void fact(DescriptionList list, String label, String value) {
        if (!value.isEmpty()) {
            list.add(new DescriptionList.Term(Ui.text(label)), new DescriptionList.Description(new Span(value)));
        }
    }

    private static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("t-row");
        return row;
    }

    private static Button button(String key, VaadinIcon icon, Runnable run) {
        Button button = new Button(Ui.text(key), icon.create(), click -> Notices.attempt(run));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
