package com.example.visits.internal.service;

import com.example.visits.internal.model.VisitEntity;
import java.util.ArrayList;
import java.util.List;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.i18n.Text;

/** What must be said about a visit, as far as it can be told without looking at others. */
final class VisitRules {
    static final int TITLE = 200;
    static final int NOTES = 4_000;

    private VisitRules() {}

    /** @throws InvalidInputException with every field that is wrong */
    static VisitEntity.Values check(VisitDraft draft) {
        List<FieldError> errors = new ArrayList<>();
        if (isEmpty(draft.customerId())) {
            errors.add(new FieldError("customerId", "required", Text.of("visits.error.required")));
        }
        String title = text(draft.title());
        if (title == null) {
            errors.add(new FieldError("title", "required", Text.of("visits.error.required")));
        } else {
            title = title.replaceAll("\\s+", " ");
            limit("title", title, TITLE, errors);
        }
        String notes = text(draft.notes());
        limit("notes", notes, NOTES, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return new VisitEntity.Values(title, draft.day(), notes);
    }

    private static String text(String value) {
        return isEmpty(value) ? null : value.strip();
    }

    private static boolean isEmpty(String value) {
        return value == null || value.isBlank();
    }

    private static void limit(String field, String value, int most, List<FieldError> errors) {
        if (value != null && value.length() > most) {
            errors.add(new FieldError(field, "tooLong", Text.of("visits.error.tooLong", most)));
        }
    }
}
