package org.tesseracrm.rest;

import java.util.List;

/**
 * RFC 9457: what is answered instead of a result, in the reader's language.
 *
 * @param type a relative URI such as {@code /problems/not-found}
 * @param code one word in camelCase that programs understand, such as {@code notFound}
 * @param retryAfter seconds after which the same may be tried again, 0 for no hint
 */
public record Problem(
        int status, String type, String title, String detail, String code, List<FieldProblem> errors, int retryAfter) {
    /** One field's error, for status 422. */
    public record FieldProblem(String field, String code, String message) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem whose type follows from its code. */
    public static Problem of(int status, String code, String title, String detail) {
        return new Problem(status, typeOf(code), title, detail, code, List.of(), 0);
    }

    public Problem withErrors(List<FieldProblem> fields) {
        return new Problem(status, type, title, detail, code, fields, retryAfter);
    }

    public Problem withRetryAfter(int seconds) {
        return new Problem(status, type, title, detail, code, errors, seconds);
    }

    private static String typeOf(String code) {
        StringBuilder type = new StringBuilder("/problems/");
        for (char c : code.toCharArray()) {
            if (Character.isUpperCase(c)) {
                type.append('-').append(Character.toLowerCase(c));
            } else {
                type.append(c);
            }
        }
        return type.toString();
    }
}
