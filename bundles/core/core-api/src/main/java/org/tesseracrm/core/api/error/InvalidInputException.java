package org.tesseracrm.core.api.error;

import java.util.List;
import org.tesseracrm.i18n.Text;

/** One or more fields are wrong (422). */
public final class InvalidInputException extends CrmException {
    private final transient List<FieldError> errors;

    public InvalidInputException(List<FieldError> errors) {
        super(Text.of("core.error.invalid"));
        this.errors = List.copyOf(errors);
    }

    public static InvalidInputException of(String field, String code, Text message) {
        return new InvalidInputException(List.of(new FieldError(field, code, message)));
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** @param code one lower-case word that programs understand: required, tooLong, format, unknown, duplicate … */
    public record FieldError(String field, String code, Text message) {}
}
