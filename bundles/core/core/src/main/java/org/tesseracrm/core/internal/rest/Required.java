package org.tesseracrm.core.internal.rest;

import java.util.ArrayList;
import java.util.List;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.i18n.Text;

/** Names all fields that are missing at once. */
final class Required {
    private final List<FieldError> missing = new ArrayList<>();

    Required field(String name, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            missing.add(new FieldError(name, "required", Text.of("core.error.required")));
        }
        return this;
    }

    /** @throws InvalidInputException where some are */
    void check() {
        if (!missing.isEmpty()) {
            throw new InvalidInputException(missing);
        }
    }
}
