package org.tesseracrm.contacts.internal.service;

import java.util.List;
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

    /**
     * Adds an error at {@code hot} where the owner would have too many.
     *
     * @param before null for a new customer
     */
    void check(
            EntityManager em,
            long tenantId,
            CustomerValues before,
            long formerOwner,
            CustomerValues after,
            long owner,
            FieldChecks checks) {
        boolean oneMore = after.hot() && (before == null || !before.hot() || formerOwner != owner);
        if (!oneMore) {
            return;
        }
        long limit = parameters.value(LIMIT);
        long known = em.createQuery(
                        "select count(c.id) from Customer c where c.tenantId = :tenant and c.ownerId = :owner"
                                + " and c.hot = :hot and c.deleted = :deleted",
                        Long.class)
                .setParameter("tenant", tenantId)
                .setParameter("owner", owner)
                .setParameter("hot", true)
                .setParameter("deleted", false)
                .getSingleResult();
        if (known >= limit) {
            checks.add("hot", "limit", "hotLimit", known);
        }
    }
}
