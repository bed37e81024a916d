package org.tesseracrm.core.internal.service.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.admin.Installation;
import org.tesseracrm.core.api.admin.Installation.Action;
import org.tesseracrm.core.api.admin.Installation.Plan;
import org.tesseracrm.core.api.admin.Installation.Step;
import org.tesseracrm.core.api.admin.ModuleUploads;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.internal.jobs.JobEnd;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.migration.Migrations;

/** Puts a module's file in as the operator would, and says what became of it. */
@Component(service = Trial.class)
public final class Trial {
    private final ModuleUploads uploads;
    private final Installation installation;
    private final Jobs jobs;
    private final Migrations migrations;
    private final Messages messages;

    @Activate
    public Trial(
            @Reference ModuleUploads uploads,
            @Reference Installation installation,
            @Reference Jobs jobs,
            @Reference Migrations migrations,
            @Reference Messages messages) {
        this.uploads = uploads;
        this.installation = installation;
        this.jobs = jobs;
        this.migrations = migrations;
        this.messages = messages;
    }

    void of(Path file, Locale language, Facts facts) throws InterruptedException {
        String name = facts.next("trial");
        facts.say(name + "file", file.getFileName());
        try (InputStream content = Files.newInputStream(file)) {
            ModuleUploads.Upload taken = uploads.take(file.getFileName().toString(), content, true);
            facts.say(name + "module", taken.module());
            facts.say(name + "name", taken.name());
            facts.say(name + "version", taken.version());
            facts.say(name + "signature", taken.signature());
            put(taken, name, facts);
        } catch (InvalidInputException e) {
            facts.say(
                    name + "refused",
                    e.errors().stream()
                            .map(each -> messages.text(language, each.message()))
                            .collect(Collectors.joining(" ")));
        } catch (CrmException e) {
            facts.say(name + "problem", messages.text(language, e.text()));
        } catch (IOException e) {
            facts.say(name + "refused", String.valueOf(e.getMessage()));
        }
    }

    private void put(ModuleUploads.Upload taken, String name, Facts facts) throws InterruptedException {
        Action action = installation.find(taken.module()).versions().stream().anyMatch(Installation.Version::installed)
                ? Action.CHANGE
                : Action.INSTALL;
        Plan plan = installation.plan(taken.module(), action, taken.version());
        facts.say(name + "action", action);
        facts.say(name + "from", plan.from());
        facts.say(name + "to", plan.to());
        facts.say(name + "changes", plan.changes());
        facts.say(name + "problem", plan.problem());
        steps(plan.own(), name + "own", facts);
        steps(plan.others(), name + "other", facts);
        if (!plan.problem().isEmpty()) {
            return;
        }
        int before = migrations.runs().size();
        long begun = System.nanoTime();
        Job job = JobEnd.await(jobs, installation.start(taken.module(), action, taken.version(), true));
        facts.say(name + "millis", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        facts.say(name + "done", job.state() == Job.State.DONE);
        facts.say(name + "message", job.message());
        List<Migrations.Run> runs = migrations.runs();
        MigrationFacts.say(facts, name + "migration", runs.subList(Math.min(before, runs.size()), runs.size()));
        facts.say(name + "runs", installation.find(taken.module()).version());
    }

    private static void steps(List<Step> steps, String kind, Facts facts) {
        for (Step step : steps) {
            String name = facts.next(kind);
            facts.say(name + "effect", step.effect());
            facts.say(name + "bundle", step.bundle());
            facts.say(name + "version", step.version());
        }
    }
}
