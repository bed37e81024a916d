package org.tesseracrm.core.api.parameter;

/**
 * A whole number that each company may set for itself. Labels: {@code <module>.parameter.<name>}, and the same with
 * {@code .hint}, which says what it does.
 *
 * @param key {@code <module>.<name>}, at most 100 characters
 * @param otherwise its value where the company has said nothing
 * @param least, most both allowed
 */
public record Parameter(String key, long otherwise, long least, long most) {
    public Parameter {
        if (least > most || otherwise < least || otherwise > most) {
            throw new IllegalArgumentException(key);
        }
    }
}
