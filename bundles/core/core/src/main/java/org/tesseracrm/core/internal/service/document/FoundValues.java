package org.tesseracrm.core.internal.service.document;

import java.util.List;
import java.util.Map;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.custom.CustomFields.Checked;

/** What was found to be right, and is to be written. */
final class FoundValues implements Checked {
    static final Checked NOTHING = new Checked() {
        @Override
        public Map<String, String[]> changes() {
            return Map.of();
        }

        @Override
        public void write(long id) {
            // there is nothing
        }
    };

    private final Writer writer;
    private final Numbered numbered;
    private final Map<CustomField, Object> changed;
    private final List<CustomField> toNumber;
    private final Map<String, String[]> audit;

    FoundValues(
            Writer writer,
            Numbered numbered,
            Map<CustomField, Object> changed,
            List<CustomField> toNumber,
            Map<String, String[]> audit) {
        this.writer = writer;
        this.numbered = numbered;
        this.changed = changed;
        this.toNumber = toNumber;
        this.audit = audit;
    }

    /** Puts a value where it is kept; null takes it away. */
    interface Writer {
        void write(CustomField field, long record, Object value);
    }

    @Override
    public Map<String, String[]> changes() {
        return audit;
    }

    @Override
    public void write(long id) {
        writeSaid(id);
        toNumber.forEach(field -> numbered.give(field, List.of(id))
                .forEach(number -> audit.put(field.path(), new String[] {"", number})));
    }

    List<CustomField> toNumber() {
        return toNumber;
    }

    /** All but what is given by rules. */
    void writeSaid(long id) {
        changed.forEach((field, value) -> writer.write(field, id, value));
    }
}
