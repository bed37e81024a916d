package org.tesseracrm.core.internal.service.attachment;

import java.text.Normalizer;
import java.util.Locale;

/** Names of files as people bring them, fit for every system that they may be taken to. */
final class FileNames {
    private static final int LONGEST = 200;
    private static final int LONGEST_END = 20;
    private static final String NAMELESS = "file";

    private FileNames() {}

    /** Without folders, and without what hides what it is: characters that turn the direction of reading, or end the line. */
    static String clean(String name) {
        String text = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFC);
        text = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[:*?\"<>|]", "_")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        if (text.isEmpty()) {
            return NAMELESS;
        }
        return text.length() <= LONGEST ? text : shortened(text);
    }

    private static String shortened(String text) {
        String end = end(text);
        String dotted = end.isEmpty() || end.length() > LONGEST_END ? "" : "." + end;
        int cut = LONGEST - dotted.length();
        // no half of a character beyond the basic ones
        return text.substring(0, Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut)
                        .strip()
                + dotted;
    }

    /** What stands behind the last dot, in lower case; empty where there is none. */
    static String end(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
