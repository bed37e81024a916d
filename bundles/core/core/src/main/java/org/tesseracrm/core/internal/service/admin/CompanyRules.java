package org.tesseracrm.core.internal.service.admin;

import java.time.ZoneId;
import java.util.Set;
import org.tesseracrm.core.api.admin.Companies.Change;
import org.tesseracrm.core.api.admin.Companies.NewCompany;
import org.tesseracrm.i18n.Text;

/** What must hold for a company. */
final class CompanyRules {
    private static final int MOST_USERS = 100_000;
    private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");

    private CompanyRules() {}

    static void check(NewCompany company) {
        fields(company.name(), company.userQuota(), company.timeZone())
                .check(LANGUAGES.contains(company.language()), "language", "unknown", Text.of("core.error.language"))
                .required("adminName", company.adminName())
                .atMost(100, "adminName", company.adminName())
                .end();
    }

    static void check(Change change) {
        fields(change.name(), change.userQuota(), change.timeZone()).end();
    }

    private static Fields fields(String name, int quota, String timeZone) {
        return new Fields()
                .required("name", name)
                .atMost(200, "name", name)
                .check(
                        quota >= 1 && quota <= MOST_USERS,
                        "userQuota",
                        "range",
                        Text.of("core.error.range", 1, MOST_USERS))
                .check(
                        ZoneId.getAvailableZoneIds().contains(timeZone),
                        "timeZone",
                        "unknown",
                        Text.of("core.error.timeZone"));
    }
}
