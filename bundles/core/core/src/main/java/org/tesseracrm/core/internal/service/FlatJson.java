package org.tesseracrm.core.internal.service;

import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object of texts: {@code {"name":"…","phone":null}}. */
public final class FlatJson {
    private final String text;
    private int at;

    private FlatJson(String text) {
        this.text = text;
    }

    public static String write(Map<String, String> values) {
        StringBuilder json = new StringBuilder("{");
        values.forEach((name, value) -> {
            json.append(json.length() > 1 ? "," : "");
            quote(json, name);
            json.append(':');
            if (value == null) {
                json.append("null");
            } else {
                quote(json, value);
            }
        });
        return json.append('}').toString();
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }

    /** Of what {@link #write} wrote. */
    public static Map<String, String> read(String json) {
        return new FlatJson(json).object();
    }

    private Map<String, String> object() {
        Map<String, String> values = new LinkedHashMap<>();
        take('{');
        while (text.charAt(at) != '}') {
            if (!values.isEmpty()) {
                take(',');
            }
            String name = string();
            take(':');
            if (text.startsWith("null", at)) {
                at += 4;
                values.put(name, null);
            } else {
                values.put(name, string());
            }
        }
        return values;
    }

    private String string() {
        take('"');
        StringBuilder value = new StringBuilder();
        for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
            if (c != '\\') {
                value.append(c);
            } else if (text.charAt(at) == 'u') {
                value.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                at += 5;
            } else {
                value.append(text.charAt(at++));
            }
        }
        return value.toString();
    }

    private void take(char expected) {
        if (text.charAt(at++) != expected) {
            throw new IllegalArgumentException("no JSON of texts");
        }
    }
}
