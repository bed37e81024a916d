package org.tesseracrm.core.internal.service.rehearsal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.module.Contribution;
import org.tesseracrm.core.api.module.ContributionSet;
import org.tesseracrm.core.api.module.Contributions;
import org.tesseracrm.core.api.upgrade.UpgradeCheck;
import org.tesseracrm.core.api.upgrade.UpgradeCheck.Company;
import org.tesseracrm.core.api.upgrade.UpgradeCheck.Finding;
import org.tesseracrm.core.api.upgrade.UpgradeCheck.Severity;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

/** Has the modules look over their data, each for each company to which it is open, none longer than it may. */
@Component(service = Checks.class)
public final class Checks {
    private static final Logger LOG = LoggerFactory.getLogger(Checks.class);

    private final ContributionSet<UpgradeCheck> checks;
    private final Companies companies;
    private final Access access;
    private final Messages messages;

    @Activate
    public Checks(
            @Reference Contributions contributions,
            @Reference Companies companies,
            @Reference Access access,
            @Reference Messages messages) {
        this.checks = contributions.of(UpgradeCheck.class);
        this.companies = companies;
        this.access = access;
        this.messages = messages;
    }

    @Deactivate
    void close() {
        checks.close();
    }

    /** What one of them said, in the language of the report. */
    record Said(String module, String company, Severity severity, String text) {}

    Set<Said> all(Locale language) throws InterruptedException {
        Set<Said> said = new HashSet<>();
        for (Contribution<UpgradeCheck> each : checks.all()) {
            Contribution.Lease<UpgradeCheck> lease = each.lease().orElse(null);
            if (lease == null) {
                continue;
            }
            try (lease) {
                for (Company company : companies.all()) {
                    if (companies.isOpen(company, each.module())) {
                        findings(lease.get(), company)
                                .forEach(finding -> said.add(new Said(
                                        each.module(),
                                        company.code(),
                                        finding.severity(),
                                        messages.text(language, finding.text()))));
                    }
                }
            }
        }
        return said;
    }

    int count() {
        return checks.all().size();
    }

    private List<Finding> findings(UpgradeCheck check, Company company) throws InterruptedException {
        String name = check.getClass().getSimpleName();
        FutureTask<List<Finding>> task = new FutureTask<>(as(company, () -> check.check(company)));
        Thread thread = new Thread(task, "tessera-check-" + name);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(UpgradeCheck.SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warn("{} does not end within {} s", name, UpgradeCheck.SECONDS, e);
            task.cancel(true);
            return List.of(Finding.warning(Text.of("core.rehearsal.checkSlow", name, UpgradeCheck.SECONDS)));
        } catch (ExecutionException e) {
            LOG.warn("{} fails", name, e);
            return List.of(Finding.failure(Text.of(
                    "core.rehearsal.checkFails",
                    name,
                    String.valueOf(e.getCause().getMessage()))));
        }
    }

    private <T> Callable<T> as(Company company, Callable<T> work) {
        return () -> access.runAs(Callers.system(company.id(), company.code()), work);
    }
}
