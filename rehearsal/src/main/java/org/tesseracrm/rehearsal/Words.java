package org.tesseracrm.rehearsal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Labels in the language of the report. */
final class Words {
    private final Locale language;
    private final ResourceBundle labels;

    Words(Locale language) {
        this.language = language;
        this.labels = ResourceBundle.getBundle(
                "org.tesseracrm.rehearsal.messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Chinese where {@code zh} is asked for, or nobody asks and the machine speaks it; else English. */
    static Locale language(String asked, String machine) {
        String tag = (asked.isEmpty() ? machine : asked).toLowerCase(Locale.ROOT);
        return tag.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    Locale language() {
        return language;
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(labels.getString("rehearsal." + key).replace("'", "''"), language).format(arguments);
    }

    /** Others' words as a whole sentence, so that more can follow. */
    static String sentence(String said) {
        String text = said.strip();
        return text.isEmpty() || ".!?…。！？".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }

    /** As short as it says something: 340 ms, 4.2 s, 12 min 3 s. */
    String time(long millis) {
        if (millis < 1_000) {
            return text("millis", millis);
        }
        if (millis < 120_000) {
            return text("seconds", String.format(Locale.ROOT, "%.1f", millis / 1000.0));
        }
        return text("minutes", millis / 60_000, millis / 1_000 % 60);
    }

    String size(long bytes) {
        double mega = bytes / 1048576.0;
        return mega < 1024
                ? String.format(Locale.ROOT, "%.1f MB", mega)
                : String.format(Locale.ROOT, "%.1f GB", mega / 1024);
    }
}
