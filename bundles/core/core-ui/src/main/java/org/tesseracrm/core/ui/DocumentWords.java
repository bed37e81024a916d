package org.tesseracrm.core.ui;

import java.util.Optional;
import org.tesseracrm.core.api.document.DocumentField;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.FieldKind;

/** What the audit keeps of a kind's fields, in the reader's words. */
final class DocumentWords {
    private final DocumentType type;

    DocumentWords(DocumentType type) {
        this.type = type;
    }

    /** The audit's name itself where the kind knows no such field. */
    String label(String field) {
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
        FieldKind kind = type.field(field).map(DocumentField::kind).orElse(null);
        if (kind instanceof FieldKind.Choice choice) {
            return label(choice.labels() + value, value);
        }
        if (kind instanceof FieldKind.Flag) {
            return Ui.text(value.equals("true") ? "core.ui.yes" : "core.ui.no");
        }
        if (kind instanceof FieldKind.Day) {
            return FilterWords.day(value).map(Ui.formats()::date).orElse(value);
        }
        return value;
    }

    private static String label(String key, String otherwise) {
        String label = Ui.text(key);
        return label.equals(key) ? otherwise : label;
    }

    /** As the audit's page calls it. */
    String action(String action) {
        int module = action.indexOf('.');
        return label(action.substring(0, module) + ".audit" + action.substring(module), action);
    }
}
