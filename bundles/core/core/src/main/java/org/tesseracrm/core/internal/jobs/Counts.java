package org.tesseracrm.core.internal.jobs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A job's result as text: {@code created=3;refused=1}. */
final class Counts {
    private Counts() {}

    static String write(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(";"));
    }

    static Map<String, Long> read(String text) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String part : text.split(";")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                counts.put(part.substring(0, equals), Long.valueOf(part.substring(equals + 1)));
            }
        }
        return counts;
    }
}
