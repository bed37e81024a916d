package org.tesseracrm.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Pattern BLANK = Pattern.compile("\\{\\d+}");

    @Test
    void bothLanguagesSayTheSame() {
        assertEquals(blanks(Locale.ENGLISH), blanks(Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void timesAndSizesAreShort() {
        Words words = new Words(Locale.ENGLISH);
        assertEquals("340 ms", words.time(340));
        assertEquals("4.2 s", words.time(4_230));
        assertEquals("12 min 3 s", words.time(723_000));
        assertEquals("13.3 MB", words.size(13_946_060));
        assertEquals("2.0 GB", words.size(2L << 30));
    }

    private static TreeMap<String, TreeSet<String>> blanks(Locale language) {
        ResourceBundle labels = ResourceBundle.getBundle(
                "org.tesseracrm.rehearsal.messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        TreeMap<String, TreeSet<String>> all = new TreeMap<>();
        for (String key : labels.keySet()) {
            TreeSet<String> blanks = new TreeSet<>();
            Matcher found = BLANK.matcher(labels.getString(key));
            while (found.find()) {
                blanks.add(found.group());
            }
            all.put(key, blanks);
        }
        return all;
    }
}
