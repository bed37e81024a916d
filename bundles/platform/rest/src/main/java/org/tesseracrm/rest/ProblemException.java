package org.tesseracrm.rest;

import java.util.List;
import org.tesseracrm.i18n.Text;

/** A problem known at once, thrown by code that stands in the REST layer itself; its title follows from the status. */
public final class ProblemException extends RuntimeException {
    private final int status;
    private final String code;
    private final transient Text text;
    private final transient List<Field> fields;
    private final int retryAfter;

    /** A field's error, not yet in a language. */
    public record Field(String name, String code, Text message) {}

    public ProblemException(int status, String code, Text text) {
        this(status, code, text, List.of(), 0);
    }

    private ProblemException(int status, String code, Text text, List<Field> fields, int retryAfter) {
        super(text.toString());
        this.status = status;
        this.code = code;
        this.text = text;
        this.fields = List.copyOf(fields);
        this.retryAfter = retryAfter;
    }

    /** 422 for one field. */
    public static ProblemException invalid(String field, String code, Text message) {
        return invalid(List.of(new Field(field, code, message)));
    }

    /** 422 for these fields. */
    public static ProblemException invalid(List<Field> fields) {
        return new ProblemException(422, "invalid", Text.of("rest.error.invalid"), fields, 0);
    }

    public ProblemException retryAfter(int seconds) {
        return new ProblemException(status, code, text, fields, seconds);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }

    public List<Field> fields() {
        return fields;
    }

    public int retryAfter() {
        return retryAfter;
    }
}
