package org.tesseracrm.core.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Jobs;

/** Rows that a job refused, each reason once with its rows; all of them, one by one, as a file. */
final class RowErrorTable extends Div {
    private static final int SHOWN = 1_000;

    RowErrorTable(Jobs jobs, Job job, Map<String, String> labels) {
        addClassName("t-stack");
        List<String> headings = List.of(
                Ui.text("core.ui.job.row"),
                Ui.text("core.ui.job.field"),
                Ui.text("core.ui.job.value"),
                Ui.text("core.ui.job.reason"));
        Grid<RefusedRows> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        if (Viewport.isNarrow()) {
            grid.addComponentColumn(refused -> card(refused, headings.get(0), labels))
                    .setHeader(headings.get(3));
        } else {
            grid.addColumn(RowErrorTable::rows)
                    .setHeader(headings.get(0))
                    .setFlexGrow(0)
                    .setWidth("11em");
            grid.addColumn(refused -> label(refused.field(), labels)).setHeader(headings.get(1));
            grid.addColumn(RefusedRows::values).setHeader(headings.get(2));
            grid.addColumn(RefusedRows::reason).setHeader(headings.get(3)).setFlexGrow(2);
        }
        List<RefusedRows> refused = RefusedRows.of(jobs.errors(job.id(), 0, SHOWN));
        grid.setItems(refused);
        grid.setAllRowsVisible(refused.size() <= 10);
        Anchor file = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = new ByteArrayOutputStream();
                    // only with its session locked is the person in charge of the thread
                    event.getUI().accessSynchronously(() -> write(jobs, job.id(), headings, bytes));
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes.toByteArray()),
                            "errors.csv",
                            "text/csv;charset=UTF-8",
                            bytes.size());
                }),
                Ui.text("core.ui.job.errorsFile"));
        file.getElement().setAttribute("download", "errors.csv");
        Div head = new Div(new H3(Ui.text("core.ui.job.refused", Ui.formats().number(job.errorCount()))), file);
        head.addClassName("t-card-title");
        add(head, grid);
    }

    /** Where there is no room for columns: which rows, what they say, and why that cannot be. */
    private static Div card(RefusedRows refused, String row, Map<String, String> labels) {
        String rows = refused.count() == 1 ? row + " " + refused.rows() : rows(refused);
        Div where = new Div(Stream.of(rows, label(refused.field(), labels), refused.values())
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        where.addClassNames("t-muted", "t-small");
        return new Div(where, new Div(refused.reason()));
    }

    private static String rows(RefusedRows refused) {
        return refused.count() == 1
                ? refused.rows()
                : Ui.text("core.ui.job.rows", Ui.formats().number(refused.count()), refused.rows());
    }

    private static String label(String field, Map<String, String> labels) {
        String key = labels.get(field);
        return key == null ? field : Ui.text(key);
    }

    private static void write(Jobs jobs, String job, List<String> headings, OutputStream out) {
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            RowErrorsCsv.write(jobs, job, headings, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
