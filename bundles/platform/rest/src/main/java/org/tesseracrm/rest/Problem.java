package org.tesseracrm.rest;

import java.util.List;

/** RFC 9457: what is answered instead of a result. {@code type} is a relative URI such as {@code /problems/not-found}. */
public record Problem(int status, String type, String title, String detail, String code, List<FieldProblem> errors) {
    /** One field's error, for status 422. */
    public record FieldProblem(String field, String code, String message) {}

    public Problem {
        errors = List.copyOf(errors);
    }
}
