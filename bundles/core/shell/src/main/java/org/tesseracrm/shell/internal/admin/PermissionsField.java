package org.tesseracrm.shell.internal.admin;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.admin.Positions.Line;
import org.tesseracrm.core.ui.Ui;

/** Function permissions to choose, named with their module. Those of modules that are not open now are kept as they are. */
final class PermissionsField extends MultiSelectComboBox<String> {
    private final Set<String> offered;
    private Set<String> kept = Set.of();

    PermissionsField(List<Line> lines) {
        offered = lines.stream().map(Line::id).collect(Collectors.toSet());
        var modules = lines.stream().collect(Collectors.toMap(Line::id, Line::module));
        setItems(lines.stream().map(Line::id).toList());
        setItemLabelGenerator(id -> Ui.text("permission." + id) + " · " + ModuleNames.of(modules.get(id)));
        setClearButtonVisible(true);
    }

    void choose(Set<String> permissions) {
        kept = permissions.stream().filter(id -> !offered.contains(id)).collect(Collectors.toSet());
        setValue(permissions.stream().filter(offered::contains).collect(Collectors.toSet()));
    }

    Set<String> chosen() {
        Set<String> all = new HashSet<>(getValue());
        all.addAll(kept);
        return all;
    }
}
