package org.tesseracrm.contacts.internal.service;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.customer.CustomerOutlook;
import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.module.Contribution;
import org.tesseracrm.core.api.module.ContributionSet;
import org.tesseracrm.core.api.module.Contributions;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.i18n.Messages;

/** Asks all modules that are open to the company. */
@Component
public final class HeadServiceImpl implements HeadService {
    private static final Logger LOG = LoggerFactory.getLogger(HeadServiceImpl.class);

    private final CustomerService customers;
    private final ContactsStore store;
    private final Dictionaries dictionaries;
    private final Messages messages;
    private final ContributionSet<CustomerOutlook> outlooks;

    @Activate
    public HeadServiceImpl(
            @Reference CustomerService customers,
            @Reference ContactsStore store,
            @Reference Dictionaries dictionaries,
            @Reference Messages messages,
            @Reference Contributions contributions) {
        this.customers = customers;
        this.store = store;
        this.dictionaries = dictionaries;
        this.messages = messages;
        this.outlooks = contributions.of(CustomerOutlook.class);
    }

    @Deactivate
    void close() {
        outlooks.close();
    }

    @Override
    public CustomerHead head(String customerId) {
        return head(customers.get(customerId));
    }

    @Override
    public CustomerHead head(CustomerRecord customer) {
        if (customer.deletedAt() != null) {
            throw new NotFoundException();
        }
        long id = Ids.parse(customer.id());
        LocalDate today = store.today();
        Locale locale = store.caller().locale();
        return new CustomerHead(
                customer.id(),
                customer.version(),
                customer.name(),
                customer.shortName(),
                customer.kind(),
                dictionaries.choices(ContactsDictionaries.KIND).label(customer.kind(), locale),
                dictionaries.choices(ContactsDictionaries.INDUSTRY).label(customer.industry(), locale),
                customer.ownerId(),
                customer.ownerName(),
                customer.phone(),
                customer.city(),
                customer.hot(),
                customer.annualRevenue(),
                customers.right(customer.id()),
                each(outlook -> outlook.figures(id)).stream()
                        .map(figure -> new CustomerHead.Figure(
                                figure.name(), messages.text(locale, figure.label()), figure.count(), figure.amount()))
                        .toList(),
                each(outlook -> outlook.next(id, today, today.plusDays(AHEAD))).stream()
                        .sorted(Comparator.comparing(CustomerOutlook.Upcoming::on))
                        .map(next -> new CustomerHead.Next(
                                next.on(),
                                ChronoUnit.DAYS.between(today, next.on()),
                                messages.text(locale, next.what()),
                                next.path()))
                        .toList());
    }

    /** Of all modules; what one of them fails to say is left out. */
    private <T> List<T> each(Function<CustomerOutlook, List<T>> question) {
        List<T> all = new ArrayList<>();
        for (Contribution<CustomerOutlook> each : outlooks.open()) {
            each.lease().ifPresent(lease -> {
                try (var held = lease) {
                    all.addAll(question.apply(held.get()));
                } catch (RuntimeException e) {
                    LOG.warn("A module says nothing of a customer", e);
                }
            });
        }
        return all;
    }
}
