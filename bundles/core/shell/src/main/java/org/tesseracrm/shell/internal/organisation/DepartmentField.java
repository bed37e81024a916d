package org.tesseracrm.shell.internal.organisation;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.TextRenderer;
import java.util.Collection;
import java.util.Optional;
import org.tesseracrm.core.api.admin.Departments.Department;

/** Chooses a department; those below others are shown further in. */
public final class DepartmentField extends ComboBox<Department> {
    private final Collection<Department> all;

    public DepartmentField(Collection<Department> all) {
        this.all = all;
        setItems(all);
        setItemLabelGenerator(Department::name);
        setRenderer(new TextRenderer<>(each -> "　".repeat(each.level() - 1) + each.name()));
        setClearButtonVisible(true);
    }

    public Optional<String> id() {
        return Optional.ofNullable(getValue()).map(Department::id);
    }

    public void choose(Optional<String> id) {
        setValue(all.stream()
                .filter(each -> id.equals(Optional.of(each.id())))
                .findFirst()
                .orElse(null));
    }
}
