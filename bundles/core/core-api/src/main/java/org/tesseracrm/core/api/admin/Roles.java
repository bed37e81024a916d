package org.tesseracrm.core.api.admin;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.access.Reach;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.admin.Positions.Holder;

/**
 * What the nine duty roles (职能角色) open in the caller's company, A5: of themselves nobody's customers; customer service sees all when
 * the company says so. Read by all, changed by the administrator.
 */
@ProviderType
public interface Roles {
    /** All nine, in their order. */
    List<Role> list();

    Role find(DutyRole role);

    /**
     * Whose customers the role opens, and how far; in force at the next request.
     *
     * @param version 0 where nothing was ever said about the role
     * @throws org.tesseracrm.core.api.error.ConflictException for the boss, who sees all
     */
    Role change(DutyRole role, long version, Reach reach, Right right);

    /** Who has this role and works here, by name. */
    List<Holder> holders(DutyRole role);

    /**
     * @param version for {@link #change}
     * @param reach {@link Reach#COMPANY} for the boss
     * @param holders how many have it and work here
     */
    record Role(DutyRole role, long version, Reach reach, Right right, int holders) {}
}
