package org.tesseracrm.shell.internal.fields;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.admin.Positions;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.custom.CustomField.Kind;
import org.tesseracrm.core.api.custom.CustomField.Traits;
import org.tesseracrm.core.api.custom.CustomFieldsAdmin;
import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.DocumentTypes;
import org.tesseracrm.core.ui.FormDialog;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;

/** Makes a field, or changes one. */
final class FieldDialog {
    private static final int LABEL = 60;

    private final CustomFieldsAdmin fields;
    private final DocumentTypes types;
    private final Dictionaries dictionaries;
    private final Positions positions;

    FieldDialog(CustomFieldsAdmin fields, DocumentTypes types, Dictionaries dictionaries, Positions positions) {
        this.fields = fields;
        this.types = types;
        this.dictionaries = dictionaries;
        this.positions = positions;
    }

    void create(String type, Runnable done) {
        new Editor(type, null).open(done);
    }

    void edit(CustomField field, Runnable done) {
        new Editor(field.type(), field).open(done);
    }

    private final class Editor {
        private final String type;
        private final CustomField known;
        private final Select<Kind> kind = new Select<>();
        private final TextField code = new TextField();
        private final TextField label = line();
        private final TextField labelZh = line();
        private final TextField section = line();
        private final TextField sectionZh = line();
        private final Checkbox required = new Checkbox();
        private final Checkbox unique = new Checkbox();
        private final TextField preset = new TextField();
        private final Select<String> dictionary = new Select<>();
        private final Select<String> linkType = new Select<>();
        private final Select<String> shownWhen = new Select<>();
        private final TextField shownValues = new TextField();
        private final MultiSelectComboBox<String> readers;
        private final MultiSelectComboBox<String> writers;

        Editor(String type, CustomField known) {
            this.type = type;
            this.known = known;
            Map<String, String> people = everybody();
            readers = chosen(people);
            writers = chosen(people);
            kind.setItems(Arrays.stream(Kind.values())
                    // made where their rule is said
                    .filter(each -> each != Kind.NUMBERED || known != null)
                    .toList());
            kind.setItemLabelGenerator(each -> Ui.text("shell.fields.kind." + each));
            kind.setValue(Kind.TEXT);
            Map<String, String> dictionaryNames = new LinkedHashMap<>();
            dictionaryNames.put("", Ui.text("shell.fields.dictionary.own"));
            dictionaries.list().forEach(each -> dictionaryNames.put(each.id(), each.name()));
            choose(dictionary, dictionaryNames);
            dictionary.setValue("");
            Map<String, String> typeNames = new LinkedHashMap<>();
            types.open().forEach(each -> typeNames.put(each.id(), Ui.text(each.id() + ".one")));
            choose(linkType, typeNames);
            choose(shownWhen, others());
            shownWhen.setValue("");
            if (known != null) {
                show();
            }
            kind.addValueChangeListener(event -> fit());
            shownWhen.addValueChangeListener(event -> fit());
            label.addValueChangeListener(event -> {
                if (known == null && code.isEmpty()) {
                    code.setValue(suggested(label.getValue()));
                }
            });
            fit();
        }

        private Map<String, String> others() {
            Map<String, String> others = new LinkedHashMap<>();
            others.put("", Ui.text("shell.fields.always"));
            DocumentType document = types.require(type);
            document.fields().forEach(each -> others.put(each.name(), Ui.text(each.label())));
            fields.list(type).stream()
                    .filter(each ->
                            !each.retired() && (known == null || !each.id().equals(known.id())))
                    .forEach(each -> others.put(each.path(), each.label(Ui.locale())));
            return others;
        }

        private Map<String, String> everybody() {
            Map<String, String> people = new LinkedHashMap<>();
            for (DutyRole role : DutyRole.values()) {
                people.put("role:" + role.name(), Ui.text("core.role." + role.name()));
            }
            positions.list().forEach(each -> people.put("position:" + each.id(), each.name()));
            return people;
        }

        private void show() {
            Traits traits = known.traits();
            kind.setValue(known.kind());
            code.setValue(known.code());
            label.setValue(traits.label());
            labelZh.setValue(traits.labelZh());
            section.setValue(traits.section());
            sectionZh.setValue(traits.sectionZh());
            required.setValue(traits.required());
            unique.setValue(traits.unique());
            preset.setValue(traits.defaultText());
            dictionary.setValue(traits.dictionary());
            linkType.setValue(traits.linkType().isEmpty() ? null : traits.linkType());
            shownWhen.setValue(traits.shownWhen());
            shownValues.setValue(String.join(", ", traits.shownValues()));
            readers.setValue(traits.readers());
            writers.setValue(traits.writers());
            kind.setReadOnly(true);
            code.setReadOnly(true);
            dictionary.setReadOnly(true);
            linkType.setReadOnly(true);
        }

        private void fit() {
            Kind now = kind.getValue();
            boolean choice = now == Kind.CHOICE || now == Kind.CHOICES;
            dictionary.setVisible(choice);
            linkType.setVisible(now == Kind.LINK);
            unique.setVisible(Set.of(Kind.TEXT, Kind.NUMBER, Kind.MONEY, Kind.DATE, Kind.URL)
                    .contains(now));
            preset.setVisible(!Set.of(Kind.LINK, Kind.NUMBERED, Kind.FILE).contains(now));
            required.setVisible(now != Kind.NUMBERED);
            shownWhen.setVisible(now != Kind.NUMBERED);
            shownValues.setVisible(
                    shownWhen.getValue() != null && !shownWhen.getValue().isEmpty());
        }

        void open(Runnable done) {
            String title = known == null ? "shell.fields.new" : "shell.fields.change";
            FormDialog dialog = new FormDialog(title, "core.ui.save", () -> {
                if (known == null) {
                    fields.create(type, code.getValue().strip(), kind.getValue(), traits());
                } else {
                    fields.change(type, known.id(), known.version(), traits());
                }
                Notices.show("shell.saved");
                done.run();
            });
            dialog.setWidth("36rem");
            dialog.field("label", "shell.fields.label.en", label);
            dialog.field("labelZh", "shell.fields.label.zh", labelZh);
            dialog.field("kind", "shell.fields.kind", kind);
            dialog.field("code", "shell.fields.code", code);
            code.setHelperText(Ui.text("shell.fields.code.hint"));
            dialog.field("dictionary", "shell.fields.dictionary", dictionary);
            dialog.field("linkType", "shell.fields.linkType", linkType);
            dialog.field("required", "shell.fields.required", required);
            dialog.field("unique", "shell.fields.unique", unique);
            dialog.field("defaultText", "shell.fields.default", preset);
            dialog.field("section", "shell.fields.section.en", section);
            dialog.field("sectionZh", "shell.fields.section.zh", sectionZh);
            dialog.field("shownWhen", "shell.fields.shownWhen", shownWhen);
            dialog.field("shownValues", "shell.fields.shownValues", shownValues);
            shownValues.setHelperText(Ui.text("shell.fields.shownValues.hint"));
            dialog.field("readers", "shell.fields.readers", readers);
            dialog.field("writers", "shell.fields.writers", writers);
            dialog.open();
            label.focus();
        }

        private Traits traits() {
            Set<String> values = new LinkedHashSet<>();
            if (shownValues.isVisible()) {
                for (String each : shownValues.getValue().split("[,，;；、]")) {
                    if (!each.isBlank()) {
                        values.add(each.strip());
                    }
                }
            }
            return new Traits(
                    label.getValue(),
                    labelZh.getValue(),
                    section.getValue(),
                    sectionZh.getValue(),
                    required.getValue(),
                    unique.isVisible() && unique.getValue(),
                    preset.isVisible() ? preset.getValue() : "",
                    dictionary.isVisible() ? dictionary.getValue() : "",
                    linkType.isVisible() ? linkType.getValue() : "",
                    shownWhen.getValue(),
                    values,
                    readers.getValue(),
                    writers.getValue());
        }
    }

    private static TextField line() {
        TextField field = new TextField();
        field.setMaxLength(LABEL);
        return field;
    }

    private static void choose(Select<String> select, Map<String, String> names) {
        select.setItems(new ArrayList<>(names.keySet()));
        select.setItemLabelGenerator(each -> names.getOrDefault(each, each));
    }

    private static MultiSelectComboBox<String> chosen(Map<String, String> names) {
        MultiSelectComboBox<String> box = new MultiSelectComboBox<>();
        box.setItems(List.copyOf(names.keySet()));
        box.setItemLabelGenerator(each -> names.getOrDefault(each, each));
        box.setPlaceholder(Ui.text("shell.fields.everybody"));
        return box;
    }

    /** A code out of an English label: "Contract value" becomes contractValue. */
    static String suggested(String label) {
        StringBuilder code = new StringBuilder();
        for (String word : label.split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                String first = word.substring(0, 1);
                code.append(
                                code.isEmpty()
                                        ? first.toLowerCase(java.util.Locale.ROOT)
                                        : first.toUpperCase(java.util.Locale.ROOT))
                        .append(word.substring(1));
            }
        }
        return code.length() <= 40 ? code.toString() : code.substring(0, 40);
    }
}
