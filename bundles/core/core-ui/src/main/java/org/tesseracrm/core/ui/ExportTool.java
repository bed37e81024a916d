package org.tesseracrm.core.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.exports.ExportSource;
import org.tesseracrm.core.api.exports.Exports;
import org.tesseracrm.core.api.exports.Exports.Format;
import org.tesseracrm.core.api.exports.Exports.Request;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.api.query.ListRequest;

/** What a list page needs so that what it shows can be exported. */
@Component(service = ExportTool.class)
public final class ExportTool {
    private final Exports exports;
    private final Jobs jobs;

    @Activate
    public ExportTool(@Reference Exports exports, @Reference Jobs jobs) {
        this.exports = exports;
        this.jobs = jobs;
    }

    boolean may(String source) {
        return exports.may(source);
    }

    /** What a list shows beside may not be in the file. */
    private List<String> known(String source, List<String> columns) {
        Set<String> known =
                exports.columns(source).stream().map(ExportSource.Column::name).collect(Collectors.toSet());
        return columns.stream().filter(known::contains).toList();
    }

    /**
     * Asks for the format and which columns, and shows how far it is.
     *
     * @param columns that are shown now
     */
    void open(String source, ListRequest list, List<String> columns) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Ui.text("core.ui.export.title"));
        dialog.setWidth("28rem");
        RadioButtonGroup<Format> format = new RadioButtonGroup<>();
        format.setLabel(Ui.text("core.ui.export.format"));
        format.setItems(Format.values());
        format.setItemLabelGenerator(each -> Ui.text("core.ui.export.format." + each));
        format.setValue(Format.XLSX);
        RadioButtonGroup<Boolean> which = new RadioButtonGroup<>();
        which.setLabel(Ui.text("core.ui.export.columns"));
        which.setItems(true, false);
        which.setItemLabelGenerator(
                all -> Ui.text(all ? "core.ui.export.columns.all" : "core.ui.export.columns.shown"));
        which.setValue(false);
        Button start = new Button(
                Ui.text("core.ui.export"),
                click -> Notices.attempt(() -> {
                    List<String> chosen = which.getValue() ? List.of() : known(source, columns);
                    Job job = exports.start(
                            source, new Request(format.getValue(), list.q(), list.filter(), list.sort(), chosen));
                    Paragraph leave = new Paragraph(Ui.text("core.ui.job.leave"));
                    leave.addClassNames("t-muted", "t-small");
                    dialog.removeAll();
                    dialog.add(new JobProgress(jobs, job.id(), Map.of(), ended -> leave.setVisible(false)), leave);
                    click.getSource().setVisible(false);
                }));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(new Paragraph(Ui.text("core.ui.export.what")), format, which);
        dialog.getFooter().add(new Button(Ui.text("core.ui.close"), click -> dialog.close()), start);
        dialog.open();
    }
}
