package org.tesseracrm.core.api.customer;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.tesseracrm.core.api.value.Money;
import org.tesseracrm.i18n.Text;

/**
 * What a module knows of a customer at one glance, for the head of his page (C2): a contribution. Asked whenever a page of a customer
 * opens, by people who see him: a few fast questions, nothing that needs a permission which the caller may not have.
 */
@ConsumerType
public interface CustomerOutlook {
    /** What comes next with him, in no order; both days included. */
    default List<Upcoming> next(long customerId, LocalDate from, LocalDate until) {
        return List.of();
    }

    /** Figures about him, the most important first. */
    default List<Figure> figures(long customerId) {
        return List.of();
    }

    /**
     * @param what in a few words
     * @param path address of the page that it leads to
     */
    record Upcoming(LocalDate on, Text what, String path) {}

    /**
     * One of the two has a value.
     *
     * @param name {@code <module>.<figure>}; for programs
     * @param count null where it is an amount
     * @param amount null where it is a count
     */
    record Figure(String name, Text label, Long count, Money amount) {
        public static Figure of(String name, long count) {
            return new Figure(name, Text.of(name), count, null);
        }

        public static Figure of(String name, Money amount) {
            return new Figure(name, Text.of(name), null, amount);
        }
    }
}
