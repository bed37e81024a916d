package org.tesseracrm.contacts.internal.service;

import java.util.List;

/** Birthdays and other important dates ahead (C6, A19), of the customers that the caller sees. */
public interface ComingDates {
    int MOST_DAYS = 366;

    int MOST = 200;

    /**
     * The nearest first.
     *
     * @param days how far to look ahead; 0: today alone
     * @param limit at most {@link #MOST}
     */
    List<ComingDate> list(int days, int limit);

    /** Of one customer and his contacts, within so many days. */
    List<ComingDate> of(String customerId, int days);
}
