package org.tesseracrm.core.internal.service.installation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.admin.Installation;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.internal.service.installation.Planner.Draft;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

/** The operator's modules: asks who may, writes down what was done, and leaves the doing to a job. */
@Component
public final class InstallationImpl implements Installation {
    private final Access access;
    private final AuditLog audit;
    private final Jobs jobs;
    private final Messages messages;
    private final Inventory inventory;
    private final Planner planner;
    private final Installer installer;

    @Activate
    public InstallationImpl(
            @Reference Access access,
            @Reference AuditLog audit,
            @Reference Jobs jobs,
            @Reference Messages messages,
            @Reference Inventory inventory,
            @Reference Planner planner,
            @Reference Installer installer) {
        this.access = access;
        this.audit = audit;
        this.jobs = jobs;
        this.messages = messages;
        this.inventory = inventory;
        this.planner = planner;
        this.installer = installer;
    }

    @Override
    public List<Module> modules() {
        access.require(Access.OPERATOR);
        return inventory.modules(access.caller().locale());
    }

    @Override
    public Module find(String id) {
        return modules().stream()
                .filter(module -> module.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public Plan plan(String id, Action action) {
        find(id);
        Draft draft = planner.tried(id, action);
        return new Plan(
                action,
                draft.own(),
                draft.others(),
                draft.problem()
                        .map(text -> messages.text(access.caller().locale(), text))
                        .orElse(""));
    }

    @Override
    public Job start(String id, Action action, boolean confirmed) {
        Module module = find(id);
        require(planner.draft(id, action), confirmed);
        String label =
                messages.text(access.caller().locale(), Text.of("core.installation.job." + action, module.name()));
        return jobs.start("core.module", label, context -> {
            context.progress(0, 1);
            // others may have been at work since
            require(planner.draft(id, action), confirmed);
            act(id, action);
            context.progress(1, 1);
            return Map.of();
        });
    }

    static void require(Draft draft, boolean confirmed) {
        draft.problem().ifPresent(problem -> {
            throw new ConflictException(problem);
        });
        if (!draft.others().isEmpty() && !confirmed) {
            List<String> names = draft.others().stream().map(Step::bundle).toList();
            throw new ConflictException(Text.of("core.installation.unconfirmed", String.join(", ", names)));
        }
    }

    private void act(String id, Action action) {
        switch (action) {
            case INSTALL -> laid("core.installation.installed", id, () -> installer.install(feature(id)));
            case RESTART -> laid("core.installation.restarted", id, () -> installer.restart(id));
            case REMOVE -> {
                installer.remove(feature(id));
                record("core.installation.removed", id);
            }
        }
    }

    private void laid(String what, String id, Supplier<Optional<Fault>> work) {
        Optional<Fault> fault = work.get();
        record(fault.isPresent() ? "core.installation.quarantined" : what, id);
        if (fault.isPresent()) {
            throw new ConflictException(fault.get().text());
        }
    }

    private ModuleFeature feature(String id) {
        return installer.feature(id).orElseThrow(NotFoundException::new);
    }

    private void record(String action, String id) {
        audit.record(AuditLog.Entry.of(action, id, id));
    }
}
