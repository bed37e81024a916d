package org.tesseracrm.i18n;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The labels of all started bundles. A bundle brings {@code i18n/messages.properties} (English) and
 * {@code i18n/messages_zh_CN.properties}, both UTF-8, its keys beginning with the module's id; they are found when the
 * bundle starts and gone when it stops.
 */
@ProviderType
public interface Messages {
    Locale ENGLISH = Locale.ENGLISH;
    Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    /** The label in the language, else in English, else the key itself. Arguments as in {@link java.text.MessageFormat}. */
    String text(Locale locale, String key, Object... args);

    String text(Locale locale, Text text);

    boolean has(String key);

    /** The languages the product speaks, the default first. */
    List<Locale> locales();
}
