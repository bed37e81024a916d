package org.tesseracrm.shell.internal.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.access.Explanations;
import org.tesseracrm.core.api.access.Explanations.Sketch;
import org.tesseracrm.core.api.admin.Departments;
import org.tesseracrm.core.api.admin.Positions;
import org.tesseracrm.core.api.admin.Positions.Position;
import org.tesseracrm.core.api.admin.Users.Profile;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.explain.OpeningPreview;
import org.tesseracrm.shell.internal.organisation.DepartmentField;

/** What an administrator says about a person, and what that would open. */
final class UserFields {
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final TextField mobile = new TextField();
    private final DepartmentField department;
    private final MultiSelectComboBox<Position> positions = new MultiSelectComboBox<>();
    private final CheckboxGroup<DutyRole> roles = new CheckboxGroup<>();
    private final PermissionsField permissions;
    private final BigDecimalField discount = new BigDecimalField();
    private final Checkbox administrator = new Checkbox();
    private final List<Position> allPositions;
    private final OpeningPreview preview;
    private Optional<String> userId = Optional.empty();

    /** A form that takes fields under a name and a label. */
    interface Form {
        <F extends Component & HasValueAndElement<?, ?> & HasValidationProperties & HasLabel> F put(
                String name, String label, F field);

        void heading(String label);

        void follow(Component part, Component after);
    }

    /** The services behind the fields. */
    record Sources(Departments departments, Positions positions, Explanations explanations) {}

    UserFields(Form form, Sources sources) {
        department = new DepartmentField(sources.departments().list());
        Positions.Matrix matrix = sources.positions().matrix();
        permissions = new PermissionsField(matrix.permissions());
        allPositions = matrix.positions();
        preview = new OpeningPreview(sources.explanations());
        name.setRequiredIndicatorVisible(true);
        form.put("name", "shell.user.name", name);
        form.put("mobile", "shell.user.mobile", mobile);
        form.put("email", "shell.user.email", email);
        form.heading("shell.user.rights");
        form.put("departmentId", "shell.user.department", department);
        positions.setItems(allPositions);
        positions.setItemLabelGenerator(Position::name);
        positions.setHelperText(allPositions.isEmpty() ? Ui.text("shell.user.positions.none") : null);
        form.put("positionIds", "shell.user.positions", positions);
        roles.setItems(EnumSet.allOf(DutyRole.class));
        roles.setItemLabelGenerator(role -> Ui.text(role.label()));
        roles.setRequiredIndicatorVisible(true);
        roles.addClassName("t-form-wide");
        roles.setValue(Set.of(DutyRole.SALES));
        form.put("roles", "shell.user.roles", roles);
        permissions.addClassName("t-form-wide");
        permissions.setHelperText(Ui.text("shell.user.grants.hint"));
        form.put("permissions", "shell.user.grants", permissions);
        discount.setSuffixComponent(new Span("%"));
        discount.setHelperText(Ui.text("shell.user.discount.hint"));
        form.put("discountLimit", "shell.user.discount", discount);
        form.put("administrator", "shell.user.isAdministrator", administrator);
        form.follow(preview, administrator);
        preview.setVisible(false);
        Stream.<HasValue<?, ?>>of(department, positions, roles, permissions)
                .forEach(field -> field.addValueChangeListener(event -> {
                    if (event.isFromClient()) {
                        preview();
                    }
                }));
    }

    void preview() {
        preview.setVisible(true);
        preview.show(new Sketch(userId, department.id(), roles.getValue(), positionIds(), permissions.chosen()));
    }

    void place(Optional<String> departmentId) {
        department.choose(departmentId);
    }

    void show(String id, Profile profile) {
        userId = Optional.of(id);
        name.setValue(profile.name());
        email.setValue(profile.email() == null ? "" : profile.email());
        mobile.setValue(profile.mobile() == null ? "" : profile.mobile());
        department.choose(profile.departmentId());
        positions.setValue(allPositions.stream()
                .filter(each -> profile.positionIds().contains(each.id()))
                .collect(Collectors.toSet()));
        roles.setValue(profile.roles());
        permissions.choose(profile.permissions());
        discount.setValue(profile.discountLimit().orElse(null));
        administrator.setValue(profile.administrator());
    }

    private Set<String> positionIds() {
        return positions.getValue().stream().map(Position::id).collect(Collectors.toSet());
    }

    Profile read() {
        return new Profile(
                name.getValue(),
                email.getValue(),
                mobile.getValue(),
                department.id(),
                roles.getValue(),
                permissions.chosen(),
                administrator.getValue(),
                positionIds(),
                Optional.ofNullable(discount.getValue()));
    }
}
