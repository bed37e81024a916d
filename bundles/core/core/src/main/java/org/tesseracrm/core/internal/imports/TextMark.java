package org.tesseracrm.core.internal.imports;

/** The apostrophe by which an export says that something is text, though it begins like a formula. */
final class TextMark {
    private static final String FORMULA_STARTS = "=+-@＝＋－＠";

    private TextMark() {}

    static String without(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && FORMULA_STARTS.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
