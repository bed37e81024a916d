package org.tesseracrm.core.internal.service.admin;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.tesseracrm.core.api.admin.Companies;
import org.tesseracrm.core.api.admin.Users.Profile;
import org.tesseracrm.core.internal.model.Tenant;

/** What differs, for the audit. */
final class Changes {
    private final Map<String, String[]> fields = new LinkedHashMap<>();

    private Changes() {}

    static Map<String, String[]> between(Profile before, Profile after) {
        return new Changes()
                .put("name", before.name(), after.name())
                .put("email", before.email(), after.email())
                .put("mobile", before.mobile(), after.mobile())
                .put(
                        "departmentId",
                        before.departmentId().orElse(null),
                        after.departmentId().orElse(null))
                .put("roles", new TreeSet<>(before.roles()), new TreeSet<>(after.roles()))
                .put("permissions", new TreeSet<>(before.permissions()), new TreeSet<>(after.permissions()))
                .put("administrator", before.administrator(), after.administrator())
                .put("positionIds", new TreeSet<>(before.positionIds()), new TreeSet<>(after.positionIds()))
                .put(
                        "discountLimit",
                        before.discountLimit()
                                .map(BigDecimal::stripTrailingZeros)
                                .orElse(null),
                        after.discountLimit()
                                .map(BigDecimal::stripTrailingZeros)
                                .orElse(null))
                .fields;
    }

    static Map<String, String[]> between(Tenant before, Companies.Change after) {
        return new Changes()
                .put("name", before.getName(), after.name())
                .put("state", before.getState(), after.state().name())
                .put("expiresOn", before.getExpiresOn(), after.expiresOn().orElse(null))
                .put("userQuota", before.getUserQuota(), after.userQuota())
                .put("timeZone", before.getTimeZone(), after.timeZone())
                .fields;
    }

    private Changes put(String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            fields.put(field, new String[] {Objects.toString(before, ""), Objects.toString(after, "")});
        }
        return this;
    }
}
