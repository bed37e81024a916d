package org.tesseracrm.core.api.record;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tesseracrm.core.api.dictionary.Dictionaries.Choices;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.i18n.Text;

/** Checks fields one by one and gathers what is wrong with them. */
public final class FieldChecks {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");
    private static final Pattern PHONE =
            Pattern.compile("[+0-9(][0-9 ()+./,;、\\-–#*xX]*((转|分机|内线|ext\\.?)\\s*[0-9\\-]+)?");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\".]{2,}");
    private static final Pattern WEBSITE = Pattern.compile(
            "(?i)(https?://)?[\\p{L}\\p{N}]([\\p{L}\\p{N}.\\-]*[\\p{L}\\p{N}])?\\.\\p{L}[\\p{L}\\p{N}\\-]+(:\\d{1,5})?([/?#]\\S*)?");
    private static final int EMAIL_LENGTH = 254;
    private static final int PHONE_LENGTH = 60;

    private final List<FieldError> errors = new ArrayList<>();
    private final String module;
    private final LocalDate today;

    /**
     * @param module whose own errors are {@code <module>.error.<key>}
     * @param today where the company is
     */
    public FieldChecks(String module, LocalDate today) {
        this.module = module;
        this.today = today;
    }

    public LocalDate today() {
        return today;
    }

    /** Trimmed, null where empty. */
    public String text(String field, String value, int maxLength) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        if (text.length() > maxLength) {
            common(field, "tooLong", "tooLong", maxLength);
        } else if (CONTROL.matcher(text).find()) {
            common(field, "format", "control");
        }
        return text;
    }

    public String required(String field, String value, int maxLength) {
        String text = text(field, value, maxLength);
        if (text == null) {
            common(field, "required", "required");
        }
        return text;
    }

    /** One line: line ends become blanks. */
    public String line(String field, String value, int maxLength) {
        return text(field, value == null ? null : value.replaceAll("[\\t\\n\\r]+", " "), maxLength);
    }

    public String choice(String field, String value, List<String> choices, String otherwise) {
        String text = text(field, value, 100);
        if (text == null) {
            return otherwise;
        }
        if (!choices.contains(text)) {
            common(field, "unknown", "choice", String.join(", ", choices));
        }
        return text;
    }

    /**
     * One of a company's choices, by code or label.
     *
     * @param before what the record has: that stays allowed when it is offered no more
     * @param otherwise where nothing is said
     */
    public String choice(String field, String value, Choices choices, String before, String otherwise) {
        String text = text(field, value, 100);
        if (text == null) {
            return otherwise;
        }
        if (errors.stream().anyMatch(error -> error.field().equals(field))) {
            return text;
        }
        String code = choices.find(text).orElse(text);
        if (!code.equals(before) && !choices.offers(code)) {
            common(field, "unknown", "dictionary", text);
        }
        return code;
    }

    /** Full-width digits become plain ones. */
    public String phone(String field, String value) {
        String text =
                line(field, value == null ? null : Normalizer.normalize(value, Normalizer.Form.NFKC), PHONE_LENGTH);
        if (text != null
                && (!PHONE.matcher(text).matches()
                        || text.chars().filter(Character::isDigit).count() < 3)) {
            common(field, "format", "phone");
        }
        return text;
    }

    public String email(String field, String value) {
        String text = line(field, value, EMAIL_LENGTH);
        if (text != null && !EMAIL.matcher(text).matches()) {
            common(field, "format", "email");
        }
        return text;
    }

    public String website(String field, String value, int maxLength) {
        String text = line(field, value, maxLength);
        if (text != null && !WEBSITE.matcher(text).matches()) {
            common(field, "format", "website");
        }
        return text;
    }

    public Integer between(String field, Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            common(field, "range", "range", Integer.toString(least), Integer.toString(most));
        }
        return value;
    }

    private void common(String field, String code, String key, Object... args) {
        errors.add(new FieldError(field, code, Text.of("core.field." + key, args)));
    }

    /** An error of the module's own. */
    public void add(String field, String code, String key, Object... args) {
        errors.add(new FieldError(field, code, Text.of(module + ".error." + key, args)));
    }

    /** An error in words of whoever found it. */
    public void refuse(String field, String code, Text message) {
        errors.add(new FieldError(field, code, message));
    }

    /** @throws InvalidInputException where something is wrong */
    public void done() {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    public List<FieldError> errors() {
        return errors;
    }
}
