package org.tesseracrm.core.internal.service.installation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Version;

/**
 * What changed with which version: a heading {@code ## <version>} for each, and below it what there is to say.
 *
 * @param text the whole of it
 */
record ChangeLog(String text) {
    private static final Pattern HEADING = Pattern.compile("(?m)^##\\s+\\[?v?(\\d+(?:\\.\\d+){0,2}(?:\\.[\\w-]+)?).*$");

    ChangeLog {
        text = text.replace("\r", "").strip();
    }

    /**
     * The part that says what is new. A heading {@code ## 1.2} is of every version that begins so.
     *
     * @param from the version that is known already, empty: none
     * @param to the last one
     */
    String between(String from, String to) {
        Matcher headings = HEADING.matcher(text);
        StringBuilder part = new StringBuilder();
        int begin = -1;
        while (headings.find()) {
            if (begin >= 0) {
                part.append(text, begin, headings.start());
            }
            Version of = version(headings.group(1));
            boolean wanted = of.compareTo(version(to)) <= 0 && (from.isEmpty() || of.compareTo(version(from)) > 0);
            begin = wanted ? headings.start() : -1;
        }
        return part.append(begin < 0 ? "" : text.substring(begin)).toString().strip();
    }

    /** Without what is only of the build. */
    private static Version version(String text) {
        try {
            Version whole = Version.parseVersion(text);
            return new Version(whole.getMajor(), whole.getMinor(), whole.getMicro());
        } catch (IllegalArgumentException e) {
            return Version.emptyVersion;
        }
    }
}
