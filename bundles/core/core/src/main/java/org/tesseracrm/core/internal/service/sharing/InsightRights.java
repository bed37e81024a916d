package org.tesseracrm.core.internal.service.sharing;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.customer.Sharing.Missing;
import org.tesseracrm.core.internal.service.access.Insight;
import org.tesseracrm.core.internal.service.sharing.CustomerTable.Colleague;

/** By the same grounds that decide. */
@Component(service = MissingRights.class)
public final class InsightRights implements MissingRights {
    private final Access access;
    private final Insight insight;

    @Activate
    public InsightRights(@Reference Access access, @Reference Insight insight) {
        this.access = access;
        this.insight = insight;
    }

    @Override
    public List<Missing> of(Held customer, Collection<Colleague> people, Right right) {
        Caller caller = access.caller();
        Map<Long, String> names = new HashMap<>();
        people.forEach(person -> names.put(person.id(), person.name()));
        return insight
                .refusals(caller.tenantId(), customer.id(), names.keySet(), right, caller.locale())
                .entrySet()
                .stream()
                .map(each -> new Missing(Long.toString(each.getKey()), names.get(each.getKey()), each.getValue()))
                .sorted(Comparator.comparing(Missing::name).thenComparing(Missing::userId))
                .toList();
    }
}
