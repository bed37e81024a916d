package org.tesseracrm.contacts.internal.service;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * An important date that comes round.
 *
 * @param on when it comes round next
 * @param kind code of the dictionary {@link ContactsDictionaries#DATE}
 * @param kindLabel in the caller's language
 * @param day as it was entered; {@code 1990-08-15} or {@code 08-15}
 * @param years how many it will be; null where the year is not known
 * @param contactId null: it is the customer's own
 */
public record ComingDate(
        LocalDate on,
        String kind,
        String kindLabel,
        String day,
        boolean lunar,
        Integer years,
        String customerId,
        String customerName,
        String contactId,
        String contactName,
        String note) {
    /** Key of the label that tells how many years it is. */
    public static String yearsKey(String kind) {
        return kind.equals("birthday") ? "contacts.coming.age" : "contacts.coming.years";
    }

    static final Comparator<ComingDate> NEAREST_FIRST = Comparator.comparing(ComingDate::on)
            .thenComparing(ComingDate::customerName)
            .thenComparing(date -> date.contactName() == null ? "" : date.contactName());
}
