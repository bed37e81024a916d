package org.tesseracrm.core.internal.service.numbering;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.numbering.NumberRules.Restart;
import org.tesseracrm.core.internal.service.Recent;
import org.tesseracrm.core.internal.service.Sql;
import org.tesseracrm.core.internal.service.Store;

/** How the fields of a company make numbers, remembered for a few seconds, changes of this node at once. */
@Component(service = RuleTable.class)
public class RuleTable {
    /** What a field goes by that nobody has said anything of. */
    static final How PLAIN = new How("{seq:6}", Restart.NEVER, false, 1);

    private final Store store;
    private final Recent<Long, Map<Long, How>> rules;

    @Activate
    public RuleTable(@Reference Store store) {
        this.store = store;
        this.rules = new Recent<>(
                Duration.ofSeconds(5), tenant -> store.required(em -> read(em, tenant)), store::isUnderWay);
    }

    /** One field's rule. */
    record How(String pattern, Restart restart, boolean byHand, long first) {
        NumberPattern parsed() {
            return NumberPattern.read(pattern)
                    .or(() -> NumberPattern.read(PLAIN.pattern))
                    .orElseThrow();
        }
    }

    How of(long tenant, long field) {
        return rules.get(tenant).getOrDefault(field, PLAIN);
    }

    private static Map<Long, How> read(EntityManager em, long tenant) {
        Map<Long, How> found = new HashMap<>();
        new Sql(
                        "select field_id, pattern, restart, by_hand, first_number from core_number_rule where tenant_id = ?",
                        tenant)
                .rows(em)
                .forEach(row -> found.put(
                        ((Number) row[0]).longValue(),
                        new How(
                                (String) row[1],
                                Restart.valueOf((String) row[2]),
                                row[3] instanceof Boolean flag ? flag : ((Number) row[3]).intValue() != 0,
                                ((Number) row[4]).longValue())));
        return found;
    }

    void write(long tenant, long field, How how) {
        store.run(em -> new Sql(
                        "replace into core_number_rule (tenant_id, field_id, pattern, restart, by_hand, first_number) values (?, ?, ?",
                        tenant,
                        field,
                        how.pattern)
                .add(", ?, ?, ?)", how.restart.name(), how.byHand ? 1 : 0, how.first)
                .update(em));
        store.afterCommit(() -> rules.forget(each -> each == tenant));
    }
}
