package org.tesseracrm.core.internal.service.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.i18n.Text;

/** After NIST SP 800-63B: length counts, what everybody tries first is refused, nothing forces odd characters or renewal. */
public final class PasswordRules {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;
    private static final int DIFFERENT = 4;
    private static final int TELLING = 3;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** @param known words that others know of the person, such as his sign-in name */
    public static void require(String field, String password, Collection<String> known) {
        refusal(password, known).ifPresent(refusal -> {
            throw new InvalidInputException(List.of(new FieldError(field, refusal.code, refusal.text)));
        });
    }

    /** The code of what speaks against the password, where only a warning is wanted. */
    public static Optional<String> weakness(String password, Collection<String> known) {
        return refusal(password, known).map(Refusal::code);
    }

    static Optional<Refusal> refusal(String password, Collection<String> known) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(new Refusal("tooShort", Text.of("core.password.tooShort", SHORTEST)));
        }
        if (length > LONGEST) {
            return Optional.of(new Refusal("tooLong", Text.of("core.password.tooLong", LONGEST)));
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(plain) || plain.codePoints().distinct().count() < DIFFERENT || isRow(plain)) {
            return Optional.of(new Refusal("tooEasy", Text.of("core.password.tooEasy")));
        }
        for (String word : known) {
            String telling = word.toLowerCase(Locale.ROOT);
            // a name with a few characters around it is the second thing to be tried
            if (telling.length() >= TELLING
                    && plain.contains(telling)
                    && plain.length() - telling.length() < SHORTEST - TELLING) {
                return Optional.of(new Refusal("containsName", Text.of("core.password.containsName")));
            }
        }
        return Optional.empty();
    }

    /** 1234567890, abcdefghij and the like. */
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

    private static Set<String> common() {
        try (InputStream list = PasswordRules.class.getResourceAsStream("/passwords/common.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Refusal(String code, Text text) {}
}
