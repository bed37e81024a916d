package org.tesseracrm.shell.internal.organisation;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tesseracrm.core.api.admin.DirectoryImport.Line;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.core.ui.Viewport;

/** What an import of the directory would do, a line for each person and department concerned. */
final class DirectoryTable extends Grid<Line> {
    private static final int ALL_VISIBLE = 12;

    private final transient Map<String, String> labels;

    /** @param labels keys of the labels of the fields that change */
    DirectoryTable(List<Line> lines, Map<String, String> labels) {
        this.labels = labels;
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        boolean narrow = Viewport.isNarrow();
        addColumn(line -> Ui.text(line.kind().label()))
                .setHeader(Ui.text("shell.directory.column.kind"))
                .setFlexGrow(0)
                .setWidth(narrow ? "6em" : "10em");
        addColumn(line -> narrow && !line.user().isEmpty() ? line.name() + " (" + line.user() + ")" : line.name())
                .setHeader(Ui.text("shell.directory.column.who"));
        if (!narrow) {
            addColumn(Line::user).setHeader(Ui.text("shell.directory.column.user"));
        }
        addColumn(this::detail)
                .setHeader(Ui.text("shell.directory.column.detail"))
                .setFlexGrow(2);
        setItems(lines);
        setAllRowsVisible(lines.size() <= ALL_VISIBLE);
    }

    private String detail(Line line) {
        String fields = line.fields().stream()
                .map(field -> Ui.text(labels.getOrDefault(field, field)))
                .collect(Collectors.joining(", "));
        return Stream.of(line.reason(), place(line), fields)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String place(Line line) {
        return switch (line.kind()) {
            case MOVED -> Ui.text("shell.directory.move", orNone(line.from(), "shell.org.unplaced"), line.to());
            case DEPARTMENT_MOVED ->
                Ui.text(
                        "shell.directory.move",
                        orNone(line.from(), "shell.org.top"),
                        orNone(line.to(), "shell.org.top"));
            case ABSENT -> line.from();
            case CREATED, DEPARTMENT_CREATED, REFUSED, CHANGED -> line.to();
        };
    }

    private static String orNone(String path, String none) {
        return path.isEmpty() ? Ui.text(none) : path;
    }
}
