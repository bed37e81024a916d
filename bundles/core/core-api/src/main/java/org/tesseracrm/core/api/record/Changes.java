package org.tesseracrm.core.api.record;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What is different between two records, for the audit. */
public final class Changes {
    private Changes() {}

    /** By component of the record; null before: the filled ones, with nothing before. */
    public static <R extends Record> Map<String, String[]> between(R before, R after) {
        Map<String, String[]> changes = new LinkedHashMap<>();
        for (RecordComponent component : after.getClass().getRecordComponents()) {
            String old = before == null ? "" : text(component, before);
            String now = text(component, after);
            if (!Objects.equals(old, now)) {
                changes.put(component.getName(), new String[] {old, now});
            }
        }
        return changes;
    }

    private static String text(RecordComponent component, Record record) {
        try {
            Object value = component.getAccessor().invoke(record);
            if (value instanceof BigDecimal number) {
                return number.stripTrailingZeros().toPlainString();
            }
            return value == null ? "" : value.toString();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
