package org.tesseracrm.core.api.document;

/** What a field holds. */
public sealed interface FieldKind {
    /** One line. */
    record Text() implements FieldKind {}

    /** Several lines. */
    record LongText() implements FieldKind {}

    /** A whole or decimal number. */
    record Number() implements FieldKind {}

    /**
     * An amount with its currency: a component of type {@link org.tesseracrm.core.api.value.Money}.
     *
     * @param amount what the audit calls the amount
     * @param currency what the audit calls the currency
     */
    record Amount(String amount, String currency) implements FieldKind {}

    record Day() implements FieldKind {}

    /** A point in time. */
    record Moment() implements FieldKind {}

    record Flag() implements FieldKind {}

    /**
     * One of several codes.
     *
     * @param dictionary of the choices, or empty where the module alone says what they are
     * @param labels what the code's label begins with
     */
    record Choice(String dictionary, String labels) implements FieldKind {}

    /**
     * Several of a kind, such as addresses: a component of type {@code List<type>}.
     *
     * @param type its components are texts, numbers and flags
     * @param dictionary of the codes that its first component has
     * @param labels what the labels of its components begin with; a flag is told by its label
     */
    record Lines(Class<? extends Record> type, String dictionary, String labels) implements FieldKind {}

    /** @param type the {@link DocumentType#id} of what it leads to */
    record Link(String type) implements FieldKind {}

    /** A colleague. */
    record Person() implements FieldKind {}
}
