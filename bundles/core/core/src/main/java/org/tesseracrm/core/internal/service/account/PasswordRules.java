package org.tesseracrm.core.internal.service.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.i18n.Text;

/**
 * After NIST SP 800-63B: length counts, what has leaked or what everybody tries first is refused, nothing forces odd characters or
 * renewal (M16).
 */
public final class PasswordRules {
    public static final int SHORTEST = 8;
    /** What is recommended where the password stands alone. */
    public static final int RECOMMENDED = 15;

    public static final int LONGEST = 128;
    private static final int DIFFERENT = 4;
    private static final int TELLING = 3;
    private static final String PRODUCT = "tessera";

    private PasswordRules() {}

    /** @param known words that others know of the person: sign-in name, company */
    public static void require(String field, String password, Collection<String> known) {
        refusal(password, known).ifPresent(refusal -> {
            throw new InvalidInputException(List.of(new FieldError(field, refusal.code, refusal.text)));
        });
    }

    /** The code of what speaks against the password, where only a warning is wanted. */
    public static Optional<String> weakness(String password, Collection<String> known) {
        return refusal(password, known).map(Refusal::code);
    }

    static Optional<Refusal> refusal(String typed, Collection<String> known) {
        String password = Passwords.normal(typed);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return refuse("tooShort", Text.of("core.password.tooShort", SHORTEST));
        }
        if (length > LONGEST) {
            return refuse("tooLong", Text.of("core.password.tooLong", LONGEST));
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (CommonPasswords.contains(plain)) {
            return refuse("common", Text.of("core.password.common"));
        }
        if (plain.codePoints().distinct().count() < DIFFERENT || isRow(plain)) {
            return refuse("tooEasy", Text.of("core.password.tooEasy"));
        }
        List<String> telling = new ArrayList<>(known);
        telling.add(PRODUCT);
        for (String word : telling) {
            String name = Passwords.normal(word).strip().toLowerCase(Locale.ROOT);
            if (name.length() >= TELLING && plain.contains(name)) {
                return refuse("containsName", Text.of("core.password.containsName", word));
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refuse(String code, Text text) {
        return Optional.of(new Refusal(code, text));
    }

    /** 12345678, abcdefgh and the like. */
    private static boolean isRow(String text) {
        int step = text.charAt(1) - text.charAt(0);
        if (Math.abs(step) > 1) {
            return false;
        }
        for (int i = 2; i < text.length(); i++) {
            if (text.charAt(i) - text.charAt(i - 1) != step) {
                return false;
            }
        }
        return true;
    }

    record Refusal(String code, Text text) {}
}
