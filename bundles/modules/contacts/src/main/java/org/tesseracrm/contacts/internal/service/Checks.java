package org.tesseracrm.contacts.internal.service;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.i18n.Text;

/** Checks fields one by one and gathers what is wrong with them. */
final class Checks {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");
    private static final Pattern PHONE =
            Pattern.compile("[+0-9(][0-9 ()+./,;、\\-–#*xX]*((转|分机|内线|ext\\.?)\\s*[0-9\\-]+)?");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\".]{2,}");
    private static final Pattern WEBSITE = Pattern.compile(
            "(?i)(https?://)?[\\p{L}\\p{N}]([\\p{L}\\p{N}.\\-]*[\\p{L}\\p{N}])?\\.\\p{L}[\\p{L}\\p{N}\\-]+(:\\d{1,5})?([/?#]\\S*)?");
    private static final int EMAIL_LENGTH = 254;
    private static final int PHONE_LENGTH = 60;

    private final List<FieldError> errors = new ArrayList<>();
    private final LocalDate today;

    /** @param today where the company is */
    Checks(LocalDate today) {
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    /** Trimmed, null where empty. */
    String text(String field, String value, int maxLength) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        if (text.length() > maxLength) {
            add(field, "tooLong", "tooLong", maxLength);
        } else if (CONTROL.matcher(text).find()) {
            add(field, "format", "control");
        }
        return text;
    }

    String required(String field, String value, int maxLength) {
        String text = text(field, value, maxLength);
        if (text == null) {
            add(field, "required", "required");
        }
        return text;
    }

    /** One line: line ends become blanks. */
    String line(String field, String value, int maxLength) {
        return text(field, value == null ? null : value.replaceAll("[\\t\\n\\r]+", " "), maxLength);
    }

    String choice(String field, String value, List<String> choices, String otherwise) {
        String text = text(field, value, 100);
        if (text == null) {
            return otherwise;
        }
        if (!choices.contains(text)) {
            add(field, "unknown", "choice", String.join(", ", choices));
        }
        return text;
    }

    /** Full-width digits become plain ones. */
    String phone(String field, String value) {
        String text =
                line(field, value == null ? null : Normalizer.normalize(value, Normalizer.Form.NFKC), PHONE_LENGTH);
        if (text != null
                && (!PHONE.matcher(text).matches()
                        || text.chars().filter(Character::isDigit).count() < 3)) {
            add(field, "format", "phone");
        }
        return text;
    }

    String email(String field, String value) {
        String text = line(field, value, EMAIL_LENGTH);
        if (text != null && !EMAIL.matcher(text).matches()) {
            add(field, "format", "email");
        }
        return text;
    }

    String website(String field, String value, int maxLength) {
        String text = line(field, value, maxLength);
        if (text != null && !WEBSITE.matcher(text).matches()) {
            add(field, "format", "website");
        }
        return text;
    }

    Integer between(String field, Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            add(field, "range", "range", Integer.toString(least), Integer.toString(most));
        }
        return value;
    }

    void add(String field, String code, String key, Object... args) {
        errors.add(new FieldError(field, code, Text.of("contacts.error." + key, args)));
    }

    /** @throws InvalidInputException where something is wrong */
    void done() {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    List<FieldError> errors() {
        return errors;
    }
}
