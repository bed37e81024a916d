package org.tesseracrm.core.internal.service.document;

import java.util.List;
import java.util.Locale;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

/** Labels that are their keys, with the language before them. */
final class Words implements Messages {
    @Override
    public String text(Locale locale, String key, Object... args) {
        return locale.getLanguage() + ":" + key;
    }

    @Override
    public String text(Locale locale, Text text) {
        return text(locale, text.key());
    }

    @Override
    public boolean has(String key) {
        return true;
    }

    @Override
    public List<Locale> locales() {
        return List.of(ENGLISH, CHINESE);
    }
}
