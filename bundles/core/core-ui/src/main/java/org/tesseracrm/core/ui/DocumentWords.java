package org.tesseracrm.core.ui;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.document.DocumentField;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.FieldKind;
import org.tesseracrm.core.api.document.LineTexts;

/** What the audit keeps of a kind's fields, in the reader's words. */
public final class DocumentWords {
    private final DocumentType type;
    private final Map<String, CustomField> own = new HashMap<>();
    private final Dictionaries dictionaries;

    DocumentWords(DocumentType type, List<CustomField> own, Dictionaries dictionaries) {
        this.type = type;
        this.dictionaries = dictionaries;
        own.forEach(field -> this.own.put(field.path(), field));
    }

    /** The audit's name itself where the kind knows no such field. */
    String label(String field) {
        if (own.containsKey(field)) {
            return own.get(field).label(Ui.locale());
        }
        if (field.equals(AuditLog.FILE)) {
            return Ui.text("core.ui.files.file");
        }
        return known(field).map(DocumentField::label).map(Ui::text).orElse(field);
    }

    private Optional<DocumentField> known(String field) {
        return type.field(field).or(() -> type.fields().stream()
                .filter(each -> each.kind() instanceof FieldKind.Amount amount
                        && (amount.amount().equals(field) || amount.currency().equals(field)))
                .findFirst());
    }

    String value(String field, String value) {
        if (value == null || value.isBlank()) {
            return "–";
        }
        if (own.containsKey(field)) {
            return ownValue(own.get(field), value);
        }
        FieldKind kind = type.field(field).map(DocumentField::kind).orElse(null);
        if (kind instanceof FieldKind.Choice choice) {
            return choice.dictionary().isEmpty()
                    ? label(choice.labels() + value, value)
                    : dictionaries.choices(choice.dictionary()).label(value, Ui.locale());
        }
        if (kind instanceof FieldKind.Lines lines) {
            return value.lines().map(line -> line(lines, line)).collect(Collectors.joining("\n"));
        }
        if (kind instanceof FieldKind.Flag) {
            return Ui.text(value.equals("true") ? "core.ui.yes" : "core.ui.no");
        }
        if (kind instanceof FieldKind.Day) {
            return FilterWords.day(value).map(Ui.formats()::date).orElse(value);
        }
        return value;
    }

    /** The code in words, what is not said left out, and what is so told by its label. */
    private String line(FieldKind.Lines kind, String line) {
        List<String> parts = LineTexts.parts(line);
        RecordComponent[] components = kind.type().getRecordComponents();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < Math.min(parts.size(), components.length); i++) {
            boolean flag = components[i].getType() == boolean.class;
            if (i == 0) {
                words.add(dictionaries.choices(kind.dictionary()).label(parts.get(0), Ui.locale()));
            } else if (!flag) {
                words.add(parts.get(i));
            } else if (parts.get(i).equals("true")) {
                words.add(Ui.text(kind.labels() + components[i].getName()));
            }
        }
        return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }

    private String ownValue(CustomField field, String value) {
        return switch (field.kind()) {
            case CHOICE, CHOICES -> {
                var choices = dictionaries.choices(field.traits().dictionary());
                yield Arrays.stream(value.split(","))
                        .map(code -> choices.label(code, Ui.locale()))
                        .collect(Collectors.joining(Ui.text("core.ui.custom.comma")));
            }
            case FLAG -> CustomWords.flag(value.equals("true"));
            case DATE -> FilterWords.day(value).map(Ui.formats()::date).orElse(value);
            default -> value;
        };
    }

    private static String label(String key, String otherwise) {
        String label = Ui.text(key);
        return label.equals(key) ? otherwise : label;
    }

    /** What was done, as the audit has it, in words. */
    public static String action(String action) {
        String own = label(action.replaceFirst("\\.", ".audit."), "");
        // what the core does to records of all kinds it names itself
        return own.isEmpty() ? label("core.audit.any." + action.substring(action.lastIndexOf('.') + 1), action) : own;
    }
}
