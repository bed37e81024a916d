package org.tesseracrm.core.internal.service.admin;

import java.util.ArrayList;
import java.util.List;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.i18n.Text;

/** Gathers what is wrong with the fields of a form, to say it all at once. */
final class Fields {
    private final List<FieldError> errors = new ArrayList<>();

    Fields required(String field, String value) {
        return check(!value.isBlank(), field, "required", Text.of("core.error.required"));
    }

    Fields atMost(int length, String field, String value) {
        return check(value.length() <= length, field, "tooLong", Text.of("core.error.tooLong", length));
    }

    Fields check(boolean right, String field, String code, Text message) {
        if (!right) {
            errors.add(new FieldError(field, code, message));
        }
        return this;
    }

    void end() {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }
}
