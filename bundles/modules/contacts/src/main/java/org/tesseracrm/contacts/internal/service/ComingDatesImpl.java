package org.tesseracrm.contacts.internal.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.contacts.internal.model.Contact;
import org.tesseracrm.contacts.internal.model.Customer;
import org.tesseracrm.contacts.internal.model.DateRow;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.calendar.Keys;
import org.tesseracrm.core.api.calendar.YearlyDay;
import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.query.EntityList;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.query.ListField;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.i18n.Text;

/** Dates by the keys of the days ahead; where there are more than are wanted, the span is halved until there are not. */
@Component
public final class ComingDatesImpl implements ComingDates {
    private static final EntityList<DateRow> DATES = EntityList.ofCustomers(
                    DateRow.class, "tenantId", "ownerId", "customerId")
            .id("id", DateRow::getId)
            .field(ListField.id("customerId", "customerId", DateRow::getCustomerId))
            .field(ListField.flag("lunar", "lunar", row -> row.yearly().lunar()))
            .field(ListField.integer("dayKey", "dayKey", row -> row.yearly().key()))
            .build();
    private static final EntityList<Contact> BIRTHDAYS = EntityList.ofCustomers(
                    Contact.class, "tenantId", "ownerId", "customerId")
            .id("id", Contact::getId)
            .with("deleted", false)
            .field(ListField.id("customerId", "customerId", Contact::getCustomerId))
            .field(ListField.integer("birthdayKey", "birthdayKey", contact -> null))
            .build();

    /** A filter takes no more than 200 keys. */
    private static final int AT_ONCE = 90;

    private final ContactsStore store;
    private final DataPermission permission;
    private final Dictionaries dictionaries;

    /** @param contactId 0: the customer's own */
    private record Found(YearlyDay day, ImportantDate date, long customerId, long contactId) {}

    @Activate
    public ComingDatesImpl(
            @Reference ContactsStore store,
            @Reference DataPermission permission,
            @Reference Dictionaries dictionaries) {
        this.store = store;
        this.permission = permission;
        this.dictionaries = dictionaries;
    }

    @Override
    public List<ComingDate> list(int days, int limit) {
        check("days", days, 0, MOST_DAYS);
        check("limit", limit, 1, MOST);
        return within("", days, limit);
    }

    @Override
    public List<ComingDate> of(String customerId, int days) {
        return within("customerId==" + Ids.parse(customerId), days, MOST);
    }

    private static void check(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw InvalidInputException.of(field, "range", Text.of("core.field.range", least, most));
        }
    }

    private List<ComingDate> within(String filter, int days, int limit) {
        store.require(CustomerService.READ);
        store.require(ContactService.READ);
        LocalDate today = store.today();
        Visibility visibility = permission.visibility();
        return store.read(em -> {
            List<ComingDate> dates = new ArrayList<>();
            span(em, visibility, filter, today, today.plusDays(days), limit, dates);
            return dates.stream().limit(limit).toList();
        });
    }

    private void span(
            EntityManager em,
            Visibility visibility,
            String filter,
            LocalDate from,
            LocalDate until,
            int limit,
            List<ComingDate> into) {
        if (into.size() >= limit) {
            return;
        }
        boolean far = from.plusDays(AT_ONCE).isBefore(until);
        List<Found> found = far ? List.of() : found(em, visibility, filter, Keys.between(from, until));
        if (far || found.size() > MOST && from.isBefore(until)) {
            LocalDate middle = from.plusDays((until.toEpochDay() - from.toEpochDay()) / 2);
            span(em, visibility, filter, from, middle, limit, into);
            span(em, visibility, filter, middle.plusDays(1), until, limit, into);
            return;
        }
        List<Found> round = found.stream()
                .filter(each -> !each.day().next(from).isAfter(until))
                .toList();
        into.addAll(named(em, visibility, round, from));
    }

    /** One more than {@link #MOST} where there are more. */
    private List<Found> found(EntityManager em, Visibility visibility, String filter, Keys keys) {
        List<Found> found = new ArrayList<>();
        for (boolean lunar : new boolean[] {false, true}) {
            String days = lunar ? in("dayKey", keys.lunar()) : in("dayKey", keys.solar());
            DATES.page(em, store.caller(), visibility, request(filter, "lunar==" + lunar + ";" + days))
                    .items()
                    .forEach(row -> found.add(
                            new Found(row.yearly(), PartRows.date(row), row.getCustomerId(), row.getContactId())));
        }
        BIRTHDAYS
                .page(em, store.caller(), visibility, request(filter, in("birthdayKey", keys.solar())))
                .items()
                .forEach(contact -> {
                    YearlyDay day = YearlyDay.of(contact.values().birthday());
                    ImportantDate date = new ImportantDate("birthday", day.text(), false, false, null);
                    found.add(new Found(day, date, contact.getCustomerId(), contact.getId()));
                });
        return found;
    }

    private static ListRequest request(String filter, String days) {
        return new ListRequest("", filter.isEmpty() ? days : filter + ";" + days, "", MOST + 1, "");
    }

    private static String in(String field, Set<Integer> keys) {
        return field + "=in=(" + keys.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")";
    }

    /** With names; those of customers and contacts in the recycle bin are left out. */
    private List<ComingDate> named(EntityManager em, Visibility visibility, List<Found> found, LocalDate from) {
        Map<Long, String> customers =
                names(em, visibility, Customer.class, found.stream().map(Found::customerId));
        Map<Long, String> contacts = names(
                em,
                visibility,
                Contact.class,
                found.stream().map(Found::contactId).filter(id -> id != 0));
        Dictionaries.Choices kinds = dictionaries.choices(ContactsDictionaries.DATE);
        return found.stream()
                .filter(each -> customers.containsKey(each.customerId()))
                .filter(each -> each.contactId() == 0 || contacts.containsKey(each.contactId()))
                .map(each -> {
                    LocalDate on = each.day().next(from);
                    OptionalInt years = each.day().years(on);
                    return new ComingDate(
                            on,
                            each.date().kind(),
                            kinds.label(each.date().kind(), store.caller().locale()),
                            each.date().day(),
                            each.date().lunar(),
                            years.isEmpty() || years.getAsInt() <= 0 ? null : years.getAsInt(),
                            Long.toString(each.customerId()),
                            customers.get(each.customerId()),
                            each.contactId() == 0 ? null : Long.toString(each.contactId()),
                            contacts.get(each.contactId()),
                            each.date().note());
                })
                .sorted(ComingDate.NEAREST_FIRST)
                .toList();
    }

    private static Map<Long, String> names(
            EntityManager em, Visibility visibility, Class<?> entity, Stream<Long> wanted) {
        List<Long> ids = wanted.filter(Objects::nonNull).distinct().toList();
        Map<Long, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery(
                            "select e.id, e.name from " + entity.getSimpleName()
                                    + " e where e.tenantId = :tenant and e.id in :ids and e.deleted = :no",
                            Object[].class)
                    .setParameter("tenant", visibility.tenantId())
                    .setParameter("ids", ids)
                    .setParameter("no", false)
                    .getResultList()
                    .forEach(row -> names.put((Long) row[0], (String) row[1]));
        }
        return names;
    }
}
