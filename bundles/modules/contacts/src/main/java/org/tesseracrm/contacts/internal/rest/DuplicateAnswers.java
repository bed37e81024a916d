package org.tesseracrm.contacts.internal.rest;

import java.util.List;
import java.util.Locale;
import org.tesseracrm.contacts.internal.service.Duplicate;
import org.tesseracrm.contacts.internal.service.DuplicateQuery;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.i18n.Messages;

/** What may be the same customer, and why, in the caller's language. */
public record DuplicateAnswers(List<Item> items) {
    /** @param weight how likely, up to 100 */
    public record Item(
            String id,
            String name,
            String shortName,
            String city,
            String ownerId,
            String ownerName,
            int weight,
            List<Why> reasons) {}

    public record Why(String code, String text) {}

    /** The body of the question; all may be left out. */
    public record Question(String name, String shortName, List<String> phones, String taxNumber, String exceptId) {
        DuplicateQuery query() {
            return new DuplicateQuery(name, shortName, phones, taxNumber, exceptId);
        }
    }

    static DuplicateAnswers of(List<Duplicate> found, Access access, Messages messages) {
        Locale locale = access.caller().locale();
        return new DuplicateAnswers(found.stream()
                .map(each -> new Item(
                        each.customer().id(),
                        each.customer().name(),
                        each.customer().shortName(),
                        each.customer().city(),
                        each.customer().ownerId(),
                        each.customer().ownerName(),
                        each.weight(),
                        each.reasons().stream()
                                .map(reason -> new Why(reason.code(), messages.text(locale, reason.text())))
                                .toList()))
                .toList());
    }
}
