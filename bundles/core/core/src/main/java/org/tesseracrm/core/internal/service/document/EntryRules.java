package org.tesseracrm.core.internal.service.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tesseracrm.core.api.dictionary.Dictionaries.Traits;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.i18n.Text;

/** What may be said about an entry of a dictionary. */
final class EntryRules {
    private static final Set<String> COLOURS = Set.of("", "grey", "blue", "green", "amber", "red", "violet");
    private static final int LABEL = 60;

    private EntryRules() {}

    static List<FieldError> errors(ChoiceList known, String self, Traits traits) {
        List<FieldError> errors = new ArrayList<>();
        boolean declared = self != null && !known.label(self, Locale.ENGLISH).equals(self);
        if (traits.label().isEmpty() && traits.labelZh().isEmpty() && !declared) {
            errors.add(error("label", "required", "core.field.required"));
        }
        tooLong(errors, "label", traits.label());
        tooLong(errors, "labelZh", traits.labelZh());
        for (String label : List.of(traits.label(), traits.labelZh())) {
            if (!label.isEmpty()
                    && known.find(label).filter(code -> !code.equals(self)).isPresent()) {
                errors.add(error(
                        label.equals(traits.label()) ? "label" : "labelZh", "duplicate", "core.dictionary.labelTaken"));
            }
        }
        if (!COLOURS.contains(traits.colour())) {
            errors.add(error("colour", "unknown", "core.dictionary.colour"));
        }
        return errors;
    }

    private static void tooLong(List<FieldError> errors, String field, String text) {
        if (text.length() > LABEL) {
            errors.add(new FieldError(field, "tooLong", Text.of("core.field.tooLong", LABEL)));
        }
    }

    static FieldError error(String field, String code, String key) {
        return new FieldError(field, code, Text.of(key));
    }

    /** @throws InvalidInputException where there are some */
    static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }
}
