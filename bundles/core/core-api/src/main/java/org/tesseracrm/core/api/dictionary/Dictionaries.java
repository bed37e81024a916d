package org.tesseracrm.core.api.dictionary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The choices of the caller's company (A11). Read by all, changed by the administrator. */
@ProviderType
public interface Dictionaries {
    /** How many entries a dictionary may have. */
    int MOST = 500;

    /** Those of modules that are open to the company, and those of its own choice fields, by name. */
    List<Dictionary> list();

    /** @throws org.tesseracrm.core.api.error.NotFoundException where there is none */
    Dictionary find(String id);

    /** Of a dictionary, or none where there is no such one: for those that check and show values. */
    Choices choices(String id);

    /** @param code empty: made of its place */
    Entry create(String dictionary, String code, Traits traits);

    Entry change(String dictionary, String code, Traits traits);

    /** From now on in this order; what is not named comes last. */
    Dictionary order(String dictionary, List<String> codes);

    /** Offered no more; records that have it keep it. */
    Entry retire(String dictionary, String code);

    Entry restore(String dictionary, String code);

    /** Records that have the one get the other, and the one is gone. */
    Entry merge(String dictionary, String from, String into);

    /** @param name in the caller's language */
    record Dictionary(String id, String name, List<Entry> entries) {
        public Dictionary {
            entries = List.copyOf(entries);
        }
    }

    /**
     * @param label in the caller's language
     * @param fixed can be called otherwise, but neither retired nor merged away
     */
    record Entry(String code, String label, Traits traits, boolean fixed, boolean retired) {}

    /**
     * @param colour one of {@code grey}, {@code blue}, {@code green}, {@code amber}, {@code red}, {@code violet}; empty: none
     */
    record Traits(String label, String labelZh, String colour) {
        public Traits {
            label = label == null ? "" : label.strip();
            labelZh = labelZh == null ? "" : labelZh.strip();
            colour = colour == null ? "" : colour.strip();
        }
    }

    /** The entries of one dictionary, made for asking often. */
    @ProviderType
    interface Choices {
        /** Those that are offered, in order. */
        List<String> codes();

        /** Whether it is among {@link #codes}. */
        boolean offers(String code);

        /** Offered now or earlier. */
        boolean knows(String code);

        /** The code itself where it is not known; empty for null. */
        String label(String code, Locale locale);

        String colour(String code);

        /** By code or by a label in any language, without regard to case and width. */
        Optional<String> find(String text);

        /** Of those that are offered. */
        Map<String, String> labels(Locale locale);
    }
}
