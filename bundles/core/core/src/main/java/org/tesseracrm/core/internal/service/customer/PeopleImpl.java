package org.tesseracrm.core.internal.service.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.Queries;
import org.tesseracrm.core.internal.service.Store;

/** Colleagues by name. */
@Component
public final class PeopleImpl implements People {
    private final Access access;
    private final Store store;

    @Activate
    public PeopleImpl(@Reference Access access, @Reference Store store) {
        this.access = access;
        this.store = store;
    }

    @Override
    public Map<Long, String> names(Collection<Long> userIds) {
        long tenant = access.caller().tenantId();
        Map<Long, String> names = new HashMap<>();
        if (!userIds.isEmpty()) {
            store.run(em -> em.createQuery(
                            "select u.id, u.displayName from User u where u.tenantId = :tenant and u.id in :ids",
                            Object[].class)
                    .setParameter("tenant", tenant)
                    .setParameter("ids", new ArrayList<>(new LinkedHashSet<>(userIds)))
                    .getResultList()
                    .forEach(row -> names.put((Long) row[0], (String) row[1])));
        }
        return names;
    }

    @Override
    public Set<Long> everybody() {
        long tenant = access.caller().tenantId();
        return store.required(em -> Set.copyOf(
                em.createQuery("select u.id from User u where u.tenantId = :tenant and u.state = :active", Long.class)
                        .setParameter("tenant", tenant)
                        .setParameter("active", UserRow.State.ACTIVE)
                        .getResultList()));
    }

    @Override
    public List<Person> search(String text, int limit) {
        long tenant = access.caller().tenantId();
        return store.required(em -> em
                .createQuery(
                        "select u from User u where u.tenantId = :tenant and u.state = :active"
                                + " and (u.displayName like :text escape '!' or u.signInName like :text escape '!')"
                                + " order by u.displayName, u.id",
                        UserRow.class)
                .setParameter("tenant", tenant)
                .setParameter("active", UserRow.State.ACTIVE)
                .setParameter("text", Queries.contains(text))
                .setMaxResults(Queries.limit(limit))
                .getResultList()
                .stream()
                .map(user -> new Person(user.getId(), user.getSignInName(), user.getDisplayName()))
                .toList());
    }
}
