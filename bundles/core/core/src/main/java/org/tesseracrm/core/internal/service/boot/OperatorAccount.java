package org.tesseracrm.core.internal.service.boot;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.access.CompanyZone;
import org.tesseracrm.core.api.admin.Companies.NewCompany;
import org.tesseracrm.core.api.admin.Companies.State;
import org.tesseracrm.core.api.admin.Users.Profile;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.service.Settings;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.core.internal.service.account.FirstSignIn;
import org.tesseracrm.core.internal.service.account.Passwords;
import org.tesseracrm.core.internal.service.admin.CompanyRows;
import org.tesseracrm.core.internal.service.admin.UserRows;

/** The operator's company and its first user. */
@Component(service = OperatorAccount.class)
public final class OperatorAccount {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorAccount.class);
    private static final String USER = "admin";
    private static final int PLACES = 100;

    private final Store store;
    private final Settings settings;
    private final Passwords passwords;
    private final FirstPassword first;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public OperatorAccount(
            @Reference Store store,
            @Reference Settings settings,
            @Reference Passwords passwords,
            @Reference FirstSignIn told) {
        this.store = store;
        this.settings = settings;
        this.passwords = passwords;
        this.first = new FirstPassword(passwords, told, Callers.OPERATOR_COMPANY, USER);
    }

    /** Makes it where it is missing; what is there is left alone, its password too. */
    void ensure() {
        if (exists()) {
            return;
        }
        String hash = passwords.hash(first.choose(settings.adminPassword()));
        store.run(em -> {
            Stamp stamp = new Stamp(Ids.next(), 0, clock.instant());
            CompanyRows.create(
                    em,
                    stamp,
                    new NewCompany(
                            Callers.OPERATOR_COMPANY,
                            "Tessera CRM",
                            State.FORMAL,
                            Optional.empty(),
                            PLACES,
                            "zh-CN",
                            CompanyZone.DEFAULT,
                            USER,
                            "",
                            ""),
                    Set.of());
            UserRows.create(
                    em,
                    stamp,
                    USER,
                    hash,
                    false,
                    new Profile("Operator", "", "", Optional.empty(), Set.of(), Set.of(), true));
        });
        LOG.info("The operator's account has been made: company {}, user {}", Callers.OPERATOR_COMPANY, USER);
    }

    private boolean exists() {
        return store.required(em -> !em.createQuery("select t.id from Tenant t where t.code = :code", Long.class)
                .setParameter("code", Callers.OPERATOR_COMPANY)
                .getResultList()
                .isEmpty());
    }
}
