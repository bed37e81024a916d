package org.tesseracrm.shell.internal.organisation;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import org.tesseracrm.core.api.admin.Departments;
import org.tesseracrm.core.api.admin.Departments.Department;
import org.tesseracrm.core.api.admin.Departments.NewDepartment;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.ui.Confirm;
import org.tesseracrm.core.ui.FormDialog;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.PeopleField;
import org.tesseracrm.core.ui.PersonField;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.shell.internal.organisation.OrgNode.Staff;
import org.tesseracrm.shell.internal.organisation.OrgNode.Unit;

/** The short forms of the organisation. Each tells when something was changed. */
final class DepartmentDialogs {
    private final OrgModel model;
    private final Departments departments;
    private final People people;
    private final Moves moves;
    private final Consumer<Optional<Department>> changed;

    /** @param changed told the department that is to be shown then, if any */
    DepartmentDialogs(
            OrgModel model,
            Departments departments,
            People people,
            Moves moves,
            Consumer<Optional<Department>> changed) {
        this.model = model;
        this.departments = departments;
        this.people = people;
        this.moves = moves;
        this.changed = changed;
    }

    void create(Optional<String> parent) {
        TextField name = name("");
        TextField code = new TextField();
        code.setHelperText(Ui.text("shell.org.code.hint"));
        code.setPlaceholder(departments.nextCode(parent));
        DepartmentField above = new DepartmentField(model.departments().stream()
                .filter(each -> each.level() < Departments.MAX_LEVELS)
                .toList());
        above.setHelperText(Ui.text("shell.org.parent.hint"));
        above.choose(parent);
        above.addValueChangeListener(event -> code.setPlaceholder(departments.nextCode(above.id())));
        FormDialog dialog = new FormDialog(
                "shell.org.new",
                "shell.org.create",
                () -> changed.accept(Optional.of(departments.create(new NewDepartment(
                        name.getValue(),
                        Optional.of(code.getValue().strip()).filter(typed -> !typed.isEmpty()),
                        above.id())))));
        dialog.field("name", "shell.org.name", name);
        dialog.field("parentId", "shell.org.parent", above);
        dialog.field("code", "shell.org.code", code);
        dialog.setWidth("26rem");
        dialog.open();
        name.focus();
    }

    void change(Department department) {
        TextField name = name(department.name());
        TextField code = new TextField();
        code.setValue(department.code());
        code.setRequiredIndicatorVisible(true);
        FormDialog dialog = new FormDialog(
                "shell.org.change",
                "core.ui.save",
                () -> changed.accept(Optional.of(
                        departments.change(department.id(), department.version(), name.getValue(), code.getValue()))));
        dialog.field("name", "shell.org.name", name);
        dialog.field("code", "shell.org.code", code);
        dialog.setWidth("26rem");
        dialog.open();
        name.focus();
    }

    void lead(Department department) {
        PersonField head = new PersonField(people);
        head.choose(people, department.headId());
        head.setHelperText(Ui.text("shell.org.head.hint"));
        PeopleField assistants = new PeopleField(people);
        assistants.choose(people, department.assistantIds());
        assistants.setHelperText(Ui.text("shell.org.assistants.hint"));
        FormDialog dialog = new FormDialog(
                "shell.org.lead",
                "core.ui.save",
                () -> changed.accept(Optional.of(
                        departments.setHead(department.id(), department.version(), head.id(), assistants.ids()))));
        dialog.field("headId", "shell.org.head", head);
        dialog.field("assistantIds", "shell.org.assistants", assistants);
        dialog.setWidth("26rem");
        dialog.open();
    }

    /** For keyboards and fingers, which do not drag. */
    void move(OrgNode node) {
        boolean unit = node instanceof Unit;
        DepartmentField to = new DepartmentField(model.departments().stream()
                .filter(each -> !(node instanceof Unit own
                        && model.branch(own.department().id()).contains(each.id())))
                .toList());
        to.setHelperText(Ui.text(unit ? "shell.org.move.unit.hint" : "shell.org.move.person.hint"));
        FormDialog dialog = new FormDialog("shell.org.move", "shell.org.move.do", () -> {
            if (node instanceof Unit own) {
                moves.move(own, to.id(), Optional.empty());
            } else if (node instanceof Staff staff && !staff.departmentId().equals(to.id())) {
                moves.move(staff, to.id());
            }
        });
        if (node instanceof Unit own) {
            to.choose(own.department().parentId());
        } else if (node instanceof Staff staff) {
            to.choose(staff.departmentId());
        }
        dialog.field("parentId", unit ? "shell.org.parent" : "shell.user.department", to);
        dialog.setWidth("26rem");
        dialog.open();
        to.focus();
    }

    void delete(Department department) {
        Confirm.danger(
                Text.of("shell.org.delete"),
                Text.of("shell.org.delete.what", department.name(), department.code()),
                Text.of("shell.org.delete"),
                () -> {
                    departments.delete(department.id(), department.version());
                    changed.accept(Optional.empty());
                    Notices.show("shell.org.deleted", department.name());
                });
    }

    private static TextField name(String value) {
        TextField name = new TextField();
        name.setRequiredIndicatorVisible(true);
        name.setValue(value);
        return name;
    }
}
