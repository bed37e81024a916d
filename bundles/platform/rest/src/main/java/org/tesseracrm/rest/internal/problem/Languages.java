package org.tesseracrm.rest.internal.problem;

import java.util.List;
import java.util.Locale;

/** {@code Accept-Language} against the languages that there are. */
public final class Languages {
    private Languages() {}

    /** @param spoken the default first; compared by language alone, for there is one of each */
    public static Locale choose(String acceptLanguage, List<Locale> spoken) {
        if (acceptLanguage != null && !acceptLanguage.isBlank()) {
            try {
                for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
                    String wanted = Locale.forLanguageTag(range.getRange()).getLanguage();
                    for (Locale locale : spoken) {
                        if (range.getWeight() > 0 && locale.getLanguage().equals(wanted)) {
                            return locale;
                        }
                    }
                }
            } catch (IllegalArgumentException e) {
                return spoken.get(0);
            }
        }
        return spoken.get(0);
    }
}
