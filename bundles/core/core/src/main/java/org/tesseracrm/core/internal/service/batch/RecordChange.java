package org.tesseracrm.core.internal.service.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.Drafts;
import org.tesseracrm.core.api.record.RecordService;
import org.tesseracrm.core.api.record.ShownRecord;
import org.tesseracrm.core.internal.service.batch.BatchTable.Line;

/** One record's part of a change, by its own service. */
final class RecordChange {
    private RecordChange() {}

    /**
     * @param values what it is to have, given what it has
     * @return what has become of it; empty where nothing has
     */
    static Optional<Line> make(DocumentType type, String id, UnaryOperator<Map<String, String>> values) {
        return make(type.service(), id, values);
    }

    private static <R extends ShownRecord<D>, D> Optional<Line> make(
            RecordService<?, R, D> service, String id, UnaryOperator<Map<String, String>> values) {
        R now = service.get(id);
        Record draft = (Record) now.draft();
        Map<String, String> before = Drafts.texts(draft);
        Map<String, String> wanted = values.apply(before);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked")
        D changed = (D) Drafts.with(draft, wanted);
        Map<String, String> after =
                Drafts.texts((Record) service.update(id, now.version(), changed).draft());
        Map<String, String> old = new LinkedHashMap<>();
        Map<String, String> made = new LinkedHashMap<>();
        Map<String, String> all = new LinkedHashMap<>(before);
        all.putAll(after);
        all.keySet().forEach(field -> {
            String was = before.getOrDefault(field, "");
            String is = after.getOrDefault(field, "");
            if (!was.equals(is)) {
                old.put(field, was);
                made.put(field, is);
            }
        });
        return old.isEmpty() ? Optional.empty() : Optional.of(new Line(id, old, made));
    }
}
