package org.tesseracrm.core.api.custom;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * A company's own field of a kind of record (属性定义).
 *
 * @param code what the value is called in {@code custom}; never changed
 * @param retired no longer asked for or shown; its values are kept
 */
public record CustomField(
        String id, long version, String type, String code, Kind kind, boolean retired, Traits traits) {
    /** What it holds. */
    public enum Kind {
        /** One line of at most 200 characters. */
        TEXT,
        LONG_TEXT,
        NUMBER,
        /** An amount and its currency. */
        MONEY,
        DATE,
        FLAG,
        /** One of the entries of a dictionary. */
        CHOICE,
        /** Several of them. */
        CHOICES,
        /** A record of some kind. */
        LINK,
        /** A web address. */
        URL,
        /** A number that each record gets by a rule: {@link org.tesseracrm.core.api.numbering.NumberRules}. */
        NUMBERED,
        /** Up to {@link org.tesseracrm.core.api.value.FileValue#MOST} files, a list of {@code FileValue}; neither unique nor sorted by. */
        FILE
    }

    /**
     * What may be changed about it.
     *
     * @param label in English, {@code labelZh} in Chinese; one of them may be empty
     * @param section heading under which it stands; may be empty
     * @param unique no two records of the company have the same value
     * @param defaultText as a draft may say it; empty where there is none
     * @param dictionary of a choice
     * @param linkType the kind of record that a link leads to
     * @param shownWhen name of the field, the record's own or {@code custom.<code>}, on which it depends; empty: always shown
     * @param shownValues for which of its values it is shown
     * @param readers who may see it: {@code role:SALES}, {@code position:<id>}; empty: everybody
     * @param writers who of them may change it; empty: everybody who sees it
     */
    public record Traits(
            String label,
            String labelZh,
            String section,
            String sectionZh,
            boolean required,
            boolean unique,
            String defaultText,
            String dictionary,
            String linkType,
            String shownWhen,
            Set<String> shownValues,
            Set<String> readers,
            Set<String> writers) {
        public Traits {
            label = text(label);
            labelZh = text(labelZh);
            section = text(section);
            sectionZh = text(sectionZh);
            defaultText = text(defaultText);
            dictionary = text(dictionary);
            linkType = text(linkType);
            shownWhen = text(shownWhen);
            shownValues = shownValues == null ? Set.of() : Set.copyOf(shownValues);
            readers = readers == null ? Set.of() : Set.copyOf(readers);
            writers = writers == null ? Set.of() : Set.copyOf(writers);
        }

        /** A field that has a name and nothing special. */
        public static Traits named(String label, String labelZh) {
            return new Traits(label, labelZh, "", "", false, false, "", "", "", "", Set.of(), Set.of(), Set.of());
        }

        private static String text(String text) {
            return Objects.requireNonNullElse(text, "").strip();
        }
    }

    /** As records, lists and errors call it. */
    public String path() {
        return "custom." + code;
    }

    public String label(Locale locale) {
        return either(locale, traits.label(), traits.labelZh(), code);
    }

    /** Every name that it has. */
    public List<String> labels() {
        return List.of(traits.label(), traits.labelZh(), code).stream()
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    public String section(Locale locale) {
        return either(locale, traits.section(), traits.sectionZh(), "");
    }

    private static String either(Locale locale, String english, String chinese, String otherwise) {
        boolean inChinese = "zh".equals(locale.getLanguage());
        String first = inChinese ? chinese : english;
        String second = inChinese ? english : chinese;
        return !first.isEmpty() ? first : !second.isEmpty() ? second : otherwise;
    }
}
