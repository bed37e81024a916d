package org.tesseracrm.contacts.internal.model;

import java.util.Objects;
import org.tesseracrm.core.api.text.CompanyName;
import org.tesseracrm.core.api.text.MatchKey;

/**
 * What two records of the same customer have in common, however each was written. Empty texts are nothing in common.
 *
 * @param shortName the short name without its form, or empty
 * @param phone digits
 */
public record CustomerKeys(CompanyName name, String shortName, String phone, String taxNumber) {
    /** Goes up when keys are worked out otherwise; those of another version are worked out anew. */
    public static final int VERSION = 1;

    public static CustomerKeys of(String name, String shortName, String phone, String taxNumber) {
        return new CustomerKeys(
                CompanyName.of(Objects.requireNonNullElse(name, "")),
                shortName == null || shortName.isBlank()
                        ? ""
                        : CompanyName.of(shortName).whole(),
                MatchKey.phone(phone),
                MatchKey.taxNumber(taxNumber));
    }

    public static CustomerKeys of(CustomerValues values) {
        return of(values.name(), values.shortName(), values.phone(), values.taxNumber());
    }

    /** Initials where there are enough, else the whole sound: alike in sound is alike in initials. */
    public String sound() {
        return name.initials().isEmpty() ? name.sound() : name.initials();
    }

    public Long coreHash() {
        return MatchKey.hash(name.core());
    }

    public Long shortHash() {
        return MatchKey.hash(shortName);
    }

    public Long soundHash() {
        return MatchKey.hash(sound());
    }

    public Long phoneHash() {
        return MatchKey.hash(phone);
    }

    public Long taxHash() {
        return MatchKey.hash(taxNumber);
    }
}
