package org.tesseracrm.core.internal.service.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.account.Names;
import org.tesseracrm.core.internal.service.admin.OrganisationPicture.Member;
import org.tesseracrm.core.internal.service.admin.OrganisationPicture.Unit;

/** Shows how the caller's company looks within the transaction under way. */
@Component(service = OrganisationPictures.class)
public final class OrganisationPictures {
    private final Store store;
    private final Access access;

    @Activate
    public OrganisationPictures(@Reference Store store, @Reference Access access) {
        this.store = store;
        this.access = access;
    }

    /** As sign-in names are compared. */
    public static String key(String user) {
        return Names.key(user);
    }

    /** For the administrator. */
    public OrganisationPicture take() {
        access.require(Access.ADMINISTRATOR);
        long tenant = access.caller().tenantId();
        return store.required(em -> {
            Map<String, Member> people = new LinkedHashMap<>();
            em.createQuery(
                            "select u from User u where u.tenantId = :tenant and u.state = :active order by u.displayName, u.id",
                            UserRow.class)
                    .setParameter("tenant", tenant)
                    .setParameter("active", UserRow.State.ACTIVE)
                    .getResultList()
                    .forEach(user -> people.put(
                            user.getSignInKey(),
                            new Member(
                                    user.getSignInName(),
                                    user.getDisplayName(),
                                    user.getEmail(),
                                    user.getMobile(),
                                    user.getDepartmentId())));
            Map<Long, Unit> units = new LinkedHashMap<>();
            DepartmentRows.read(em, tenant)
                    .all()
                    .forEach(row -> units.put(row.getId(), new Unit(row.getName(), row.getParentId())));
            return new OrganisationPicture(people, units);
        });
    }
}
