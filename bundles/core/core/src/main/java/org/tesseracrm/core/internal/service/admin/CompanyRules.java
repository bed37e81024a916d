package org.tesseracrm.core.internal.service.admin;

import java.time.ZoneId;
import java.util.Set;
import org.tesseracrm.core.api.admin.Companies.NewCompany;
import org.tesseracrm.i18n.Text;

/** What must hold for a company. */
final class CompanyRules {
    private static final int MOST_USERS = 100_000;
    private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");

    private CompanyRules() {}

    static void check(NewCompany company) {
        fields(company.name(), company.userQuota())
                .check(LANGUAGES.contains(company.language()), "language", "unknown", Text.of("core.error.language"))
                .check(
                        ZoneId.getAvailableZoneIds().contains(company.timeZone()),
                        "timeZone",
                        "unknown",
                        Text.of("core.error.timeZone"))
                .required("adminName", company.adminName())
                .atMost(100, "adminName", company.adminName())
                .end();
    }

    static void check(String name, int quota) {
        fields(name, quota).end();
    }

    private static Fields fields(String name, int quota) {
        return new Fields()
                .required("name", name)
                .atMost(200, "name", name)
                .check(
                        quota >= 1 && quota <= MOST_USERS,
                        "userQuota",
                        "range",
                        Text.of("core.error.range", 1, MOST_USERS));
    }
}
