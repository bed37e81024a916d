package org.tesseracrm.contacts.internal.service;

import java.time.LocalDate;
import java.util.List;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.value.Money;

/**
 * What one wants to know of a customer first (C2). Texts are in the caller's language.
 *
 * @param right what the caller may do with him
 * @param figures of all modules that are open to the company
 * @param next what comes in the next 60 days, the nearest first
 */
public record CustomerHead(
        String id,
        long version,
        String name,
        String shortName,
        String kind,
        String kindLabel,
        String industryLabel,
        String ownerId,
        String ownerName,
        String phone,
        String city,
        boolean hot,
        Money annualRevenue,
        Right right,
        List<Figure> figures,
        List<Next> next) {
    /** @param days from today */
    public record Next(LocalDate on, long days, String text, String path) {}

    public record Figure(String name, String label, Long count, Money amount) {}
}
