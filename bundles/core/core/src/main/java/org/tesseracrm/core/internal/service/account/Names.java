package org.tesseracrm.core.internal.service.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.i18n.Text;

/** Codes of companies and names of users, as people type them and as they are compared. */
public final class Names {
    private static final Pattern USER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{1,63}");
    private static final Pattern COMPANY = Pattern.compile("[a-z0-9][a-z0-9_-]{1,39}");

    private Names() {}

    /** Full-width letters, capitals and blanks around it make no difference. */
    public static String key(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    public static void requireUser(String field, String name) {
        if (!USER.matcher(name).matches()) {
            throw InvalidInputException.of(field, "format", Text.of("core.user.nameFormat"));
        }
    }

    public static void requireCompany(String field, String code) {
        if (!COMPANY.matcher(code).matches()) {
            throw InvalidInputException.of(field, "format", Text.of("core.company.codeFormat"));
        }
    }
}
