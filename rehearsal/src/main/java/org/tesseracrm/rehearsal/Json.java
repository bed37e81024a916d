package org.tesseracrm.rehearsal;

import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes maps, lists, records, texts, numbers, truths and nothing. */
final class Json {
    private Json() {}

    static String of(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out, "\n");
        return out.append('\n').toString();
    }

    private static void write(Object value, StringBuilder out, String line) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Map<?, ?> map) {
            object(map, out, line);
        } else if (value instanceof List<?> list) {
            array(list, out, line);
        } else if (value instanceof Record each) {
            object(fields(each), out, line);
        } else {
            text(value.toString(), out);
        }
    }

    private static Map<String, Object> fields(Record each) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : each.getClass().getRecordComponents()) {
            try {
                fields.put(component.getName(), component.getAccessor().invoke(each));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return fields;
    }

    private static void object(Map<?, ?> map, StringBuilder out, String line) {
        out.append('{');
        for (Iterator<? extends Map.Entry<?, ?>> all = map.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<?, ?> each = all.next();
            out.append(line).append("  ");
            text(each.getKey().toString(), out);
            out.append(": ");
            write(each.getValue(), out, line + "  ");
            out.append(all.hasNext() ? "," : line);
        }
        out.append('}');
    }

    private static void array(List<?> list, StringBuilder out, String line) {
        out.append('[');
        for (Iterator<?> all = list.iterator(); all.hasNext(); ) {
            out.append(line).append("  ");
            write(all.next(), out, line + "  ");
            out.append(all.hasNext() ? "," : line);
        }
        out.append(']');
    }

    private static void text(String value, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
