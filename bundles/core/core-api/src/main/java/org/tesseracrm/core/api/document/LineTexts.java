package org.tesseracrm.core.api.document;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Records as lines of text, component by component, and back. */
public final class LineTexts {
    private static final char BAR = '|';
    private static final char ESCAPE = '\\';

    private LineTexts() {}

    static String text(Record line) {
        return Arrays.stream(line.getClass().getRecordComponents())
                .map(component -> escaped(TextValues.text(Drafts.value(component, line))))
                .collect(Collectors.joining(String.valueOf(BAR)));
    }

    private static String escaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            if (each == BAR || each == ESCAPE) {
                text.append(ESCAPE);
            }
            text.append(each == '\n' ? ' ' : each);
        }
        return text.toString();
    }

    /** What a line says of each component. */
    public static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            if (each == ESCAPE && i + 1 < line.length()) {
                i++;
                part.append(line.charAt(i));
            } else if (each == BAR) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(each);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** @throws IllegalArgumentException where one is no such line */
    static <R extends Record> List<R> parse(Class<R> type, String text) {
        return text.isEmpty()
                ? List.of()
                : text.lines().map(line -> line(type, parts(line))).toList();
    }

    private static <R extends Record> R line(Class<R> type, List<String> parts) {
        RecordComponent[] components = type.getRecordComponents();
        if (parts.size() != components.length) {
            throw new IllegalArgumentException(parts.size() + " of " + components.length);
        }
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = TextValues.parse(types[i], parts.get(i));
        }
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
