package org.tesseracrm.core.internal.service.numbering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.CompanyZone;
import org.tesseracrm.core.internal.service.Sql;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.numbering.NumberPattern.Occasion;
import org.tesseracrm.core.internal.service.numbering.RuleTable.How;

/**
 * Takes numbers, within the transaction that writes the records. Its counter is locked from then to its end: numbers have no gaps, and
 * what is rolled back was not taken. So it is the last that a batch does.
 */
@Component(service = Numbers.class)
public class Numbers {
    private final Store store;
    private final Access access;
    private final CompanyZone zone;
    private final RuleTable rules;

    @Activate
    public Numbers(
            @Reference Store store, @Reference Access access, @Reference CompanyZone zone, @Reference RuleTable rules) {
        this.store = store;
        this.access = access;
        this.zone = zone;
        this.rules = rules;
    }

    /** Whether people and files may say numbers of that field. */
    public boolean mayBeSaid(long field) {
        return rules.of(access.caller().tenantId(), field).byHand();
    }

    /** So many, one after the other, that no record has. */
    public List<String> take(long field, int count) {
        long tenant = access.caller().tenantId();
        How how = rules.of(tenant, field);
        NumberPattern pattern = how.parsed();
        Occasion occasion = occasion(pattern);
        List<String> free = new ArrayList<>(count);
        while (free.size() < count) {
            int missing = count - free.size();
            long first = count(tenant, field, how, NumberPattern.period(how.restart(), occasion.day()), missing);
            List<String> numbers = new ArrayList<>(missing);
            for (int i = 0; i < missing; i++) {
                numbers.add(pattern.number(occasion, first + i));
            }
            // said by hand, or by a rule of before
            Set<String> taken = taken(tenant, field, numbers);
            numbers.stream().filter(number -> !taken.contains(number)).forEach(free::add);
        }
        return free;
    }

    /** @return the first of those that are taken */
    private long count(long tenant, long field, How how, String period, int count) {
        return store.required(em -> {
            new Sql(
                            "insert into core_number_counter (tenant_id, field_id, period, next_number) values (?, ?, ?, ?)",
                            tenant,
                            field,
                            period,
                            how.first() + count)
                    .add(" on duplicate key update next_number = next_number + ?", count)
                    .update(em);
            return next(tenant, field, period).get(0) - count;
        });
    }

    private List<Long> next(long tenant, long field, String period) {
        return store.required(em -> new Sql(
                        "select next_number from core_number_counter where tenant_id = ? and field_id = ? and period = ?",
                        tenant,
                        field,
                        period)
                .numbers(em));
    }

    private Set<String> taken(long tenant, long field, Collection<String> numbers) {
        return store.required(em -> {
            Set<String> taken = new HashSet<>();
            // of two columns, as of one alone come no rows but values
            new Sql(
                            "select unique_key, field_id from core_custom_value where tenant_id = ? and field_id = ?",
                            tenant,
                            field)
                    .add(" and unique_key in")
                    .in(numbers)
                    .rows(em)
                    .forEach(row -> taken.add((String) row[0]));
            return taken;
        });
    }

    private Occasion occasion(NumberPattern pattern) {
        Caller caller = access.caller();
        return new Occasion(zone.today(), caller.user(), pattern.namesDepartment() ? department(caller) : "");
    }

    private String department(Caller caller) {
        return store
                .required(em -> new Sql(
                                "select d.code, d.id from core_user u join core_department d on d.id = u.department_id"
                                        + " where u.id = ? and u.tenant_id = ?",
                                caller.userId(),
                                caller.tenantId())
                        .rows(em))
                .stream()
                .map(row -> row[0] == null ? "" : (String) row[0])
                .findFirst()
                .orElse("");
    }

    /** What the next one would be, as things stand. */
    String preview(long field, How how) {
        NumberPattern pattern = how.parsed();
        Occasion occasion = occasion(pattern);
        List<Long> known = field == 0
                ? List.of()
                : next(access.caller().tenantId(), field, NumberPattern.period(how.restart(), occasion.day()));
        return pattern.number(occasion, known.isEmpty() ? how.first() : known.get(0));
    }
}
