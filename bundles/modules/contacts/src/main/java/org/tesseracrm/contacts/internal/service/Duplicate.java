package org.tesseracrm.contacts.internal.service;

import java.util.List;
import org.tesseracrm.i18n.Text;

/**
 * A customer that may be the one that somebody is about to enter.
 *
 * @param reasons the strongest first
 */
public record Duplicate(CustomerRecord customer, List<Reason> reasons) {
    public Duplicate {
        reasons = List.copyOf(reasons);
    }

    /** What both have in common, the strongest first. Labels: {@code contacts.duplicate.<code>}. */
    public enum Reason {
        TAX_NUMBER("taxNumber", 100),
        NAME("name", 95),
        PHONE("phone", 80),
        CONTACT_PHONE("contactPhone", 75),
        SHORT_NAME("shortName", 70),
        NAME_ELSEWHERE("nameElsewhere", 60),
        SOUND("sound", 40),
        INITIALS("initials", 20);

        private final String code;
        private final int weight;

        Reason(String code, int weight) {
            this.code = code;
            this.weight = weight;
        }

        public String code() {
            return code;
        }

        public int weight() {
            return weight;
        }

        public Text text() {
            return Text.of("contacts.duplicate." + code);
        }
    }

    /** How likely it is the same one, up to 100. */
    public int weight() {
        return reasons.isEmpty() ? 0 : reasons.get(0).weight();
    }
}
