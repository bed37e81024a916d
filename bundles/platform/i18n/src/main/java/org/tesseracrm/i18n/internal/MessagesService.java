package org.tesseracrm.i18n.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

/** The lookup; readers see one immutable state, never half a bundle. */
class MessagesService implements Messages {
    private final Map<Long, Labels> byBundle = new ConcurrentHashMap<>();
    private volatile Labels all = Labels.NONE;

    synchronized void put(long bundle, Labels labels) {
        byBundle.put(bundle, labels);
        all = Labels.merge(byBundle.values());
    }

    synchronized void remove(long bundle) {
        byBundle.remove(bundle);
        all = Labels.merge(byBundle.values());
    }

    @Override
    public String text(Locale locale, String key, Object... args) {
        String pattern = all.find(locale, key);
        if (pattern == null) {
            return key;
        }
        Object[] shown = args.clone();
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] instanceof Text text) {
                shown[i] = text(locale, text);
            }
        }
        return Patterns.format(pattern, locale, shown);
    }

    @Override
    public String text(Locale locale, Text text) {
        return text(locale, text.key(), text.args().toArray());
    }

    @Override
    public boolean has(String key) {
        return all.has(key);
    }

    @Override
    public List<Locale> locales() {
        return List.of(CHINESE, ENGLISH);
    }
}
