package org.tesseracrm.contacts.internal.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.contacts.internal.model.CustomerValues;
import org.tesseracrm.core.api.parameter.Parameter;
import org.tesseracrm.core.api.parameter.ParameterSource;
import org.tesseracrm.core.api.parameter.Parameters;
import org.tesseracrm.core.api.record.FieldChecks;

/** Hot customers (热点客户, C1): so many of them that their owner can look after them, and no more. */
@Component(service = {HotCustomers.class, ParameterSource.class})
public final class HotCustomers implements ParameterSource {
    private static final Parameter LIMIT = new Parameter("contacts.hotLimit", 100, 0, 100_000);

    private final Parameters parameters;

    @Activate
    public HotCustomers(@Reference Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(LIMIT);
    }

    /** For one change, or for the rows of one batch. */
    Counted counted(EntityManager em, long tenantId) {
        return new Counted(em, tenantId, parameters.value(LIMIT));
    }

    /** How many hot customers each has, asked once for each owner, with those that come in meanwhile. */
    static final class Counted {
        private final EntityManager em;
        private final long tenantId;
        private final long limit;
        private final Map<Long, Long> known = new HashMap<>();

        private Counted(EntityManager em, long tenantId, long limit) {
            this.em = em;
            this.tenantId = tenantId;
            this.limit = limit;
        }

        /**
         * Adds an error at {@code hot} where the owner would have too many.
         *
         * @param before null for a new customer
         */
        void check(CustomerValues before, long formerOwner, CustomerValues after, long owner, FieldChecks checks) {
            boolean oneMore = after.hot() && (before == null || !before.hot() || formerOwner != owner);
            if (!oneMore) {
                return;
            }
            long has = known.computeIfAbsent(owner, this::count);
            if (has >= limit) {
                checks.add("hot", "limit", "hotLimit", has);
            } else if (checks.errors().isEmpty()) {
                known.put(owner, has + 1);
            }
        }

        private long count(long owner) {
            return em.createQuery(
                            "select count(c.id) from Customer c where c.tenantId = :tenant and c.ownerId = :owner"
                                    + " and c.hot = :hot and c.deleted = :deleted",
                            Long.class)
                    .setParameter("tenant", tenantId)
                    .setParameter("owner", owner)
                    .setParameter("hot", true)
                    .setParameter("deleted", false)
                    .getSingleResult();
        }
    }
}
