package org.tesseracrm.core.internal.imports;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would take for a formula. It is refused, not mended: who typed it meant something else than its text.
 * Telephone numbers, negative numbers, a lone dash and what is merely listed with a dash are none.
 */
final class FormulaGuard {
    private static final Pattern NUMBER = Pattern.compile("[+-][0-9 ()./,\\-–#x*]*%?");
    private static final Pattern CALL = Pattern.compile("(?s)[+\\-@]\\s*[\\p{L}_][\\p{L}\\p{N}_.]*\\s*\\(.*");
    private static final Pattern EXCHANGE = Pattern.compile("(?s)[+\\-@].*\\|.*!.*");
    private static final Pattern SUM =
            Pattern.compile("(?s)[+\\-@][^\\s].*[+*^=&!].*|[+\\-]\\$?[A-Za-z]{1,3}\\$?[0-9]+([+\\-*/^:].*)?");

    private FormulaGuard() {}

    static boolean isFormula(String text) {
        if (text.length() < 2) {
            return false;
        }
        return switch (text.charAt(0)) {
            case '=', '＝' -> true;
            case '@' -> CALL.matcher(text).matches() || EXCHANGE.matcher(text).matches();
            case '+', '-' ->
                !isNumber(text)
                        && (CALL.matcher(text).matches()
                                || EXCHANGE.matcher(text).matches()
                                || SUM.matcher(text).matches());
            default -> false;
        };
    }

    /** A second sign makes a sum of it: +86-138 is a number, +1+1 is none. */
    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches() && text.indexOf('*') < 0;
    }
}
