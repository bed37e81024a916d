package org.tesseracrm.core.internal.service.admin;

import java.util.Set;
import org.tesseracrm.core.api.admin.Trials.Application;
import org.tesseracrm.core.internal.service.account.Names;
import org.tesseracrm.i18n.Text;

/** What must hold for an application for a trial. */
final class TrialRules {
    private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");

    /** Room for what tells it from one that is taken. */
    private static final int LONGEST_CODE = 32;

    private TrialRules() {}

    /** As it is kept: without blanks around. */
    static Application checked(Application asked) {
        Application clean = new Application(
                asked.companyName().strip(),
                Names.key(asked.code()),
                asked.contact().strip(),
                asked.email().strip(),
                asked.mobile().strip(),
                asked.language());
        new Fields()
                .required("companyName", clean.companyName())
                .atMost(200, "companyName", clean.companyName())
                .required("code", clean.code())
                .atMost(LONGEST_CODE, "code", clean.code())
                .required("contact", clean.contact())
                .atMost(100, "contact", clean.contact())
                .check(UserRules.EMAIL.matcher(clean.email()).matches(), "email", "format", Text.of("core.error.email"))
                .check(
                        clean.mobile().isEmpty()
                                || UserRules.MOBILE.matcher(clean.mobile()).matches(),
                        "mobile",
                        "format",
                        Text.of("core.error.mobile"))
                .check(LANGUAGES.contains(clean.language()), "language", "unknown", Text.of("core.error.language"))
                .end();
        Names.requireCompany("code", clean.code());
        return clean;
    }
}
