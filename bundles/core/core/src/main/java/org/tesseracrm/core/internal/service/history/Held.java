package org.tesseracrm.core.internal.service.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.custom.CustomField.Kind;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.document.DocumentField;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.Drafts;
import org.tesseracrm.core.api.document.FieldKind;
import org.tesseracrm.core.api.record.ShownRecord;

/**
 * A record as the caller sees it, as texts by the names that the audit uses.
 *
 * @param texts an amount and its currency apart, as the audit has them
 * @param own paths of the company's own fields that he may see
 * @param files those of them that hold files
 */
record Held(DocumentType type, ShownRecord<?> record, Map<String, String> texts, Set<String> own, Set<String> files) {
    static Held of(DocumentType type, String id, CustomFields custom) {
        ShownRecord<?> record = type.service().get(id);
        Map<String, String> texts = new LinkedHashMap<>();
        Drafts.texts((Record) record.draft()).forEach((name, text) -> amount(type, name)
                .ifPresentOrElse(
                        amount -> {
                            int blank = text.indexOf(' ');
                            texts.put(amount.amount(), blank < 0 ? text : text.substring(0, blank));
                            texts.put(amount.currency(), blank < 0 ? "" : text.substring(blank + 1));
                        },
                        () -> texts.put(name, text)));
        List<CustomField> own = custom.of(type.id());
        return new Held(
                type,
                record,
                texts,
                own.stream().map(CustomField::path).collect(Collectors.toSet()),
                own.stream()
                        .filter(field -> field.kind() == Kind.FILE)
                        .map(CustomField::path)
                        .collect(Collectors.toSet()));
    }

    private static Optional<FieldKind.Amount> amount(DocumentType type, String field) {
        return type.field(field)
                .map(DocumentField::kind)
                .filter(FieldKind.Amount.class::isInstance)
                .map(FieldKind.Amount.class::cast);
    }

    /** What the audit tells of other fields the caller has no part in, or nobody any more. */
    boolean shows(String field) {
        return texts.containsKey(field) || own.contains(field);
    }

    /** The same, or about the record's files: whoever sees the record sees them. */
    boolean tells(String field) {
        return shows(field) || field.equals(AuditLog.FILE);
    }

    Optional<Instant> createdAt() {
        String text = Drafts.text(record, "createdAt");
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    boolean isDeleted() {
        return !Drafts.text(record, "deletedAt").isEmpty();
    }

    /** Whether a field has that value now. */
    boolean has(String field, String value) {
        return same(texts.getOrDefault(field, ""), value == null ? "" : value);
    }

    private static boolean same(String now, String then) {
        if (now.equals(then)) {
            return true;
        }
        try {
            return new BigDecimal(now).compareTo(new BigDecimal(then)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
