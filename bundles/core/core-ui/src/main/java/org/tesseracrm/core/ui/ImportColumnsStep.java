package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tesseracrm.core.api.imports.ImportField;
import org.tesseracrm.core.api.imports.ImportKey;
import org.tesseracrm.core.api.imports.ImportOptions;
import org.tesseracrm.core.api.imports.ImportOptions.Duplicates;
import org.tesseracrm.core.api.imports.Imports.Preview;

/** What was found in the file, and which column means what. */
final class ImportColumnsStep extends Div {
    private final Preview preview;
    private final Consumer<ImportOptions> run;
    private final Map<String, Select<ImportField>> choices = new LinkedHashMap<>();
    private final RadioButtonGroup<Duplicates> duplicates = new RadioButtonGroup<>();
    private final Select<ImportKey> sameBy = new Select<>();
    private final Checkbox newChoices = new Checkbox();
    private final Span problem = new Span();
    private final Button test;
    private final Button start;

    ImportColumnsStep(Preview preview, Runnable back, Consumer<Boolean> headerChanged, Consumer<ImportOptions> run) {
        this.preview = preview;
        this.run = run;
        addClassName("t-stack");
        duplicates.setLabel(Ui.text("core.ui.import.duplicates"));
        duplicates.setItems(Duplicates.values());
        duplicates.setItemLabelGenerator(choice -> Ui.text("core.ui.import.duplicates." + choice));
        duplicates.setValue(Duplicates.SKIP);
        sameBy();
        newChoices.setLabel(Ui.text("core.ui.import.newChoices"));
        newChoices.setHelperText(Ui.text("core.ui.import.newChoices.hint"));
        newChoices.setVisible(preview.newChoices());
        problem.addClassName("t-state-text-over");
        problem.getElement().setAttribute("role", "status");
        test = new Button(Ui.text("core.ui.import.test"), click -> begin(true));
        start = new Button(Ui.text("core.ui.import.start"), click -> begin(false));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(new Button(Ui.text("core.ui.import.otherFile"), click -> back.run()), test, start);
        buttons.addClassName("t-row");
        add(found(), header(headerChanged), table(), duplicates, sameBy, newChoices, problem, buttons);
        check();
    }

    /** By what a row is found to be there: of no use where all are created anyway. */
    private void sameBy() {
        sameBy.setLabel(Ui.text("core.ui.import.sameBy"));
        sameBy.setHelperText(Ui.text("core.ui.import.sameBy.hint"));
        sameBy.setItems(preview.keys());
        sameBy.setItemLabelGenerator(key -> Ui.text(key.label()));
        preview.keys().stream()
                .filter(key -> key.name().equals(preview.sameBy()))
                .findFirst()
                .ifPresent(sameBy::setValue);
        sameBy.addValueChangeListener(event -> check());
        duplicates.addValueChangeListener(event -> {
            showSameBy();
            check();
        });
        showSameBy();
    }

    private void showSameBy() {
        sameBy.setVisible(preview.keys().size() > 1 && duplicates.getValue() != Duplicates.CREATE);
    }

    private Component found() {
        Formats formats = Ui.formats();
        String rows = formats.number(preview.rowCount());
        return new Paragraph(
                preview.charset().isEmpty()
                        ? Ui.text("core.ui.import.found", preview.fileName(), rows)
                        : Ui.text("core.ui.import.foundText", preview.fileName(), rows, preview.charset()));
    }

    private Component header(Consumer<Boolean> changed) {
        Checkbox header = new Checkbox(Ui.text("core.ui.import.header"), preview.header());
        header.addValueChangeListener(event -> Notices.attempt(() -> changed.accept(event.getValue())));
        return header;
    }

    private Component table() {
        NativeTable table = new NativeTable();
        NativeTableHeader header = new NativeTableHeader();
        NativeTableRow names = new NativeTableRow();
        NativeTableRow targets = new NativeTableRow();
        for (String column : preview.columns()) {
            names.add(new NativeTableHeaderCell(column));
            targets.add(new NativeTableCell(choice(column)));
        }
        header.add(names, targets);
        NativeTableBody body = new NativeTableBody();
        for (List<String> cells : preview.rows()) {
            NativeTableRow row = new NativeTableRow();
            cells.forEach(cell -> row.add(new NativeTableCell(cell)));
            body.add(row);
        }
        table.add(header, body);
        Div scroll = new Div(table);
        scroll.addClassName("t-preview");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", Ui.text("core.ui.import.preview"));
        return scroll;
    }

    private Select<ImportField> choice(String column) {
        Select<ImportField> choice = new Select<>();
        choice.setItems(preview.fields());
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(Ui.text("core.ui.import.leaveOut"));
        choice.setItemLabelGenerator(field ->
                field == null ? Ui.text("core.ui.import.leaveOut") : label(field) + (field.required() ? " *" : ""));
        choice.setAriaLabel(Ui.text("core.ui.import.meaning", column));
        String guess = preview.guessed().get(column);
        preview.fields().stream()
                .filter(field -> field.name().equals(guess))
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(event -> check());
        choices.put(column, choice);
        return choice;
    }

    /** Says what keeps the import from starting. */
    private void check() {
        Optional<String> reason = ImportMapping.problem(preview.fields(), mapping())
                .or(() -> sameBy.isVisible()
                        ? ImportMapping.problem(preview.fields(), mapping(), sameBy.getValue())
                        : Optional.empty())
                .map(Ui::text);
        problem.setText(reason.orElse(""));
        problem.setVisible(reason.isPresent());
        test.setEnabled(reason.isEmpty());
        start.setEnabled(reason.isEmpty());
    }

    private void begin(boolean dryRun) {
        Map<String, String> mapping = new LinkedHashMap<>();
        mapping().forEach((column, field) -> mapping.put(column, field.name()));
        String key = sameBy.isVisible() ? sameBy.getValue().name() : null;
        Notices.attempt(() -> run.accept(new ImportOptions(
                mapping, duplicates.getValue(), key, dryRun, preview.header(), newChoices.getValue())));
    }

    private Map<String, ImportField> mapping() {
        Map<String, ImportField> mapping = new LinkedHashMap<>();
        new ArrayList<>(choices.entrySet()).forEach(entry -> {
            if (entry.getValue().getValue() != null) {
                mapping.put(entry.getKey(), entry.getValue().getValue());
            }
        });
        return mapping;
    }

    private static String label(ImportField field) {
        return Ui.text(field.label());
    }
}
