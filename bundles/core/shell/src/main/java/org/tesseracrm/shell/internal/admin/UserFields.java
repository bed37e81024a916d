package org.tesseracrm.shell.internal.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.admin.Departments.Department;
import org.tesseracrm.core.api.admin.Users.Profile;
import org.tesseracrm.core.ui.Ui;

/** What an administrator says about a person. */
final class UserFields {
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final TextField mobile = new TextField();
    private final ComboBox<Department> department = new ComboBox<>();
    private final CheckboxGroup<DutyRole> roles = new CheckboxGroup<>();
    private final Checkbox administrator = new Checkbox();
    private Set<String> permissions = Set.of();

    /** Puts a field into a form under a name and a label. */
    interface Form {
        <F extends Component & HasValueAndElement<?, ?> & HasValidationProperties & HasLabel> F put(
                String name, String label, F field);
    }

    UserFields(Form form, List<Department> departments) {
        name.setRequiredIndicatorVisible(true);
        form.put("name", "shell.user.name", name);
        roles.setItems(EnumSet.allOf(DutyRole.class));
        roles.setItemLabelGenerator(role -> Ui.text(role.label()));
        roles.setRequiredIndicatorVisible(true);
        roles.addClassName("t-form-wide");
        roles.setValue(Set.of(DutyRole.SALES));
        form.put("roles", "shell.user.roles", roles);
        department.setItems(departments);
        department.setItemLabelGenerator(each -> "　".repeat(each.level() - 1) + each.name());
        department.setClearButtonVisible(true);
        form.put("departmentId", "shell.user.department", department);
        form.put("mobile", "shell.user.mobile", mobile);
        form.put("email", "shell.user.email", email);
        form.put("administrator", "shell.user.isAdministrator", administrator);
    }

    void show(Profile profile, List<Department> departments) {
        name.setValue(profile.name());
        email.setValue(profile.email() == null ? "" : profile.email());
        mobile.setValue(profile.mobile() == null ? "" : profile.mobile());
        roles.setValue(profile.roles());
        administrator.setValue(profile.administrator());
        permissions = profile.permissions();
        departments.stream()
                .filter(each -> profile.departmentId().equals(Optional.of(each.id())))
                .findFirst()
                .ifPresent(department::setValue);
    }

    Profile read() {
        return new Profile(
                name.getValue(),
                email.getValue(),
                mobile.getValue(),
                Optional.ofNullable(department.getValue()).map(Department::id),
                roles.getValue(),
                permissions,
                administrator.getValue());
    }
}
