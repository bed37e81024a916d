package org.tesseracrm.core.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.dictionary.Dictionaries.Choices;
import org.tesseracrm.core.api.value.FileValue;
import org.tesseracrm.core.api.value.Money;

/** Values of a company's own fields in words. */
final class CustomWords {
    private CustomWords() {}

    static String text(CustomField field, Object value, Choices choices) {
        if (value == null) {
            return "";
        }
        return switch (field.kind()) {
            case NUMBER -> Ui.formats().number((BigDecimal) value);
            case MONEY -> Ui.formats().money(((Money) value).amount(), ((Money) value).currency());
            case DATE -> Ui.formats().date((LocalDate) value);
            case FLAG -> flag((Boolean) value);
            case CHOICE -> choices.label((String) value, Ui.locale());
            case CHOICES ->
                ((List<?>) value)
                        .stream()
                                .map(code -> choices.label((String) code, Ui.locale()))
                                .collect(Collectors.joining(Ui.text("core.ui.custom.comma")));
            case FILE ->
                ((List<?>) value)
                        .stream()
                                .map(file -> ((FileValue) file).name())
                                .collect(Collectors.joining(Ui.text("core.ui.custom.comma")));
            case TEXT, LONG_TEXT, LINK, URL, NUMBERED -> value.toString();
        };
    }

    static String flag(boolean value) {
        return Ui.text(value ? "core.custom.yes" : "core.custom.no");
    }
}
