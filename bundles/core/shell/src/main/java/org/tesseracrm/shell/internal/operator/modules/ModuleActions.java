package org.tesseracrm.shell.internal.operator.modules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.tesseracrm.core.api.admin.Installation;
import org.tesseracrm.core.api.admin.Installation.Action;
import org.tesseracrm.core.api.admin.Installation.Module;
import org.tesseracrm.core.api.admin.ModuleUploads;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.ui.Confirm;
import org.tesseracrm.core.ui.JobProgress;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.i18n.Text;

/** What can be done to a module: each asks first, and shows how it goes on. */
final class ModuleActions {
    static final String WIDTH = "38rem";

    private final Installation installation;
    private final ModuleUploads uploads;
    private final Jobs jobs;
    private final Runnable ended;

    /** @param ended once an action is through, however it went */
    ModuleActions(Installation installation, ModuleUploads uploads, Jobs jobs, Runnable ended) {
        this.installation = installation;
        this.uploads = uploads;
        this.jobs = jobs;
        this.ended = ended;
    }

    /** @param version empty: the newest other than that which runs */
    void ask(Module module, Action action, String version) {
        Notices.attempt(() -> new PlanDialog(
                        installation,
                        // it may have changed since it was shown
                        installation.find(module.id()),
                        action,
                        version,
                        this::follow)
                .open());
    }

    void discard(Module module, String version) {
        Confirm.danger(
                Text.of("shell.installed.discard.what", module.name(), version),
                Text.of("shell.installed.discard.effect"),
                Text.of("shell.installed.discard"),
                () -> {
                    uploads.discard(module.id(), version);
                    ended.run();
                    Notices.show("shell.installed.discarded", module.name(), version);
                });
    }

    void ended() {
        ended.run();
    }

    private void follow(Job job) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(job.label());
        dialog.setWidth(WIDTH);
        Paragraph hint = new Paragraph(Ui.text("core.ui.job.leave"));
        hint.addClassNames("t-muted", "t-small");
        dialog.add(new JobProgress(jobs, job.id(), Map.of(), now -> {
            ended.run();
            hint.setVisible(false);
            if (now.state() == Job.State.DONE) {
                dialog.close();
                Notices.show("shell.installed.done", now.label());
            }
        }));
        dialog.add(hint);
        dialog.getFooter().add(new Button(Ui.text("core.ui.close"), click -> dialog.close()));
        dialog.open();
    }
}
