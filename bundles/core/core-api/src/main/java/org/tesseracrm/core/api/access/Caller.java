package org.tesseracrm.core.api.access;

import java.util.Locale;
import java.util.Set;

/**
 * Who asks: what sign-in found out, fixed for one request.
 *
 * @param tenantId the company, never 0
 * @param company the company's code, as typed at sign-in
 * @param userId the person, 0 for the system itself
 * @param user the sign-in name
 * @param displayName the person's name
 * @param locale the language in which answers are given
 * @param roles the duty roles
 * @param permissions the function permissions that roles, positions and single grants added up to when the caller was made;
 *     {@link Access#may} knows those of now
 * @param administrator whether the company's administration is open to the person
 * @param operator whether this is the installation's operator
 */
public record Caller(
        long tenantId,
        String company,
        long userId,
        String user,
        String displayName,
        Locale locale,
        Set<DutyRole> roles,
        Set<String> permissions,
        boolean administrator,
        boolean operator) {
    public Caller {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    /** The installation itself, working for a company. */
    public boolean isSystem() {
        return userId == 0;
    }

    public boolean may(String permission) {
        return permission.isEmpty() || permissions.contains(permission);
    }

    public boolean isBoss() {
        return roles.contains(DutyRole.BOSS);
    }

    public Caller in(Locale language) {
        return new Caller(
                tenantId, company, userId, user, displayName, language, roles, permissions, administrator, operator);
    }
}
