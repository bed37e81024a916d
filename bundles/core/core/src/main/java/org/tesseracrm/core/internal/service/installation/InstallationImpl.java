package org.tesseracrm.core.internal.service.installation;

import java.util.List;
import java.util.Locale;
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
import org.tesseracrm.core.api.module.Registration;
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
    private final News news;

    @Activate
    public InstallationImpl(
            @Reference Access access,
            @Reference AuditLog audit,
            @Reference Jobs jobs,
            @Reference Messages messages,
            @Reference Inventory inventory,
            @Reference Planner planner,
            @Reference Installer installer,
            @Reference News news) {
        this.access = access;
        this.audit = audit;
        this.jobs = jobs;
        this.messages = messages;
        this.inventory = inventory;
        this.planner = planner;
        this.installer = installer;
        this.news = news;
    }

    @Override
    public Registration onChange(Runnable listener) {
        return news.add(listener);
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
    public Plan plan(String id, Action action, String version) {
        find(id);
        Locale locale = access.caller().locale();
        Draft draft = planner.tried(id, action, version == null ? "" : version);
        String from = installer.installed(id).map(ModuleFeature::version).orElse("");
        ModuleFeature target = draft.target();
        return new Plan(
                action,
                from,
                target == null ? "" : target.version(),
                target == null ? "" : target.facts().changes(locale).between(from, target.version()),
                draft.own(),
                draft.others(),
                draft.problem().map(text -> messages.text(locale, text)).orElse(""));
    }

    @Override
    public Job start(String id, Action action, String version, boolean confirmed) {
        Module module = find(id);
        String wanted = version == null ? "" : version;
        Draft draft = planner.draft(id, action, wanted);
        require(draft, confirmed);
        String number = draft.target() == null ? "" : draft.target().version();
        String label = messages.text(
                access.caller().locale(), Text.of("core.installation.job." + action, module.name(), number));
        return jobs.start("core.module", label, context -> {
            context.progress(0, 1);
            // others may have been at work since
            Draft now = planner.draft(id, action, number);
            require(now, confirmed);
            try {
                act(id, now);
            } finally {
                news.tell();
            }
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

    private void act(String id, Draft draft) {
        switch (draft.action()) {
            case INSTALL -> laid("core.installation.installed", id, () -> installer.install(draft.target()));
            case RESTART -> laid("core.installation.restarted", id, () -> installer.restart(id));
            case CHANGE -> change(running(id), draft.target());
            case REMOVE -> {
                installer.remove(running(id));
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

    private void change(ModuleFeature from, ModuleFeature to) {
        Installer.Turn turn = installer.change(from, to);
        boolean failed = turn.fault().isPresent();
        audit.record(new AuditLog.Entry(
                failed ? "core.installation.changeFailed" : "core.installation.changed",
                from.module(),
                from.module(),
                Map.of("version", new String[] {from.version(), to.version()})));
        if (failed) {
            throw new ConflictException(failure(from, turn));
        }
    }

    /** What went wrong, what runs now, and what cannot be taken back. */
    private Text failure(ModuleFeature from, Installer.Turn turn) {
        Text fault = turn.fault().orElseThrow().text();
        if (turn.worse().isPresent()) {
            return Text.of(
                    "core.installation.notBack",
                    fault,
                    from.version(),
                    turn.worse().get().text());
        }
        return turn.left().isEmpty()
                ? Text.of("core.installation.back", fault, from.version())
                : Text.of(
                        "core.installation.backOnNewTables",
                        fault,
                        from.version(),
                        turn.left().size(),
                        Pasts.shown(turn.left()));
    }

    private ModuleFeature running(String id) {
        return installer.installed(id).orElseThrow(NotFoundException::new);
    }

    private void record(String action, String id) {
        audit.record(AuditLog.Entry.of(action, id, id));
    }
}
