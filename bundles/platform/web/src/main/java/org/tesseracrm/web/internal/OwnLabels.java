package org.tesseracrm.web.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** This bundle's labels, for what it must say before anything else runs. */
public final class OwnLabels {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private OwnLabels() {}

    public static String text(Locale locale, String key, Object... params) {
        Locale language = "zh".equals(locale.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT;
        try {
            String pattern = ResourceBundle.getBundle(
                            "i18n.messages", language, OwnLabels.class.getClassLoader(), NO_FALLBACK)
                    .getString(key);
            return new MessageFormat(pattern, locale).format(params);
        } catch (MissingResourceException e) {
            return key;
        }
    }
}
