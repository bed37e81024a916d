package org.tesseracrm.shell.internal.explain;

import java.util.HashSet;
import java.util.Set;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.admin.Users.Profile;

/** What is known of somebody, with one right more. */
final class Profiles {
    private Profiles() {}

    static Profile withRole(Profile profile, DutyRole role) {
        return with(
                profile,
                plus(profile.roles(), role),
                profile.permissions(),
                profile.administrator(),
                profile.positionIds());
    }

    static Profile withPosition(Profile profile, String position) {
        return with(
                profile,
                profile.roles(),
                profile.permissions(),
                profile.administrator(),
                plus(profile.positionIds(), position));
    }

    /** The administration right is asked for like a permission, and kept elsewhere. */
    static Profile withPermission(Profile profile, String permission) {
        boolean office = permission.equals(Access.ADMINISTRATOR);
        return with(
                profile,
                profile.roles(),
                office ? profile.permissions() : plus(profile.permissions(), permission),
                office || profile.administrator(),
                profile.positionIds());
    }

    private static Profile with(
            Profile profile,
            Set<DutyRole> roles,
            Set<String> permissions,
            boolean administrator,
            Set<String> positionIds) {
        return new Profile(
                profile.name(),
                profile.email(),
                profile.mobile(),
                profile.departmentId(),
                roles,
                permissions,
                administrator,
                positionIds,
                profile.discountLimit());
    }

    private static <T> Set<T> plus(Set<T> some, T one) {
        Set<T> more = new HashSet<>(some);
        more.add(one);
        return more;
    }
}
