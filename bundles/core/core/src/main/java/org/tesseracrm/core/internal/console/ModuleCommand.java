package org.tesseracrm.core.internal.console;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.tesseracrm.core.api.admin.Installation;
import org.tesseracrm.core.api.admin.Installation.Action;
import org.tesseracrm.core.api.admin.Installation.Plan;
import org.tesseracrm.core.api.admin.Installation.Step;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.internal.jobs.JobEnd;

/** Says what it will do, does it, and waits for the end. */
public abstract class ModuleCommand extends AsOperator {
    @Reference
    private Installation installation;

    @Reference
    private Jobs jobs;

    @Argument(name = "module", description = "Its id, as crm:module-list shows it", required = true)
    private String module;

    @Option(name = "--dry-run", description = "Only say what would be done")
    private boolean dryRun;

    @Option(name = "--others", description = "Also where bundles beside the module's own are touched")
    private boolean others;

    protected abstract Action action();

    /** Empty: the newest. */
    protected String version() {
        return "";
    }

    @Override
    protected final void run() throws InterruptedException {
        Plan plan = installation.plan(module, action(), version());
        if (!plan.changes().isEmpty()) {
            terminal().println(plan.changes());
        }
        print("", plan.own());
        print(" (not the module's own)", plan.others());
        if (!plan.problem().isEmpty()) {
            throw new IllegalArgumentException(plan.problem());
        }
        if (!dryRun) {
            Job job = JobEnd.await(jobs, installation.start(module, action(), version(), others));
            if (job.state() != Job.State.DONE) {
                throw new IllegalStateException(job.message());
            }
            terminal().println("Done.");
        }
    }

    private void print(String note, List<Step> steps) {
        steps.forEach(step -> terminal().println(step.effect() + " " + step.bundle() + " " + step.version() + note));
    }
}
