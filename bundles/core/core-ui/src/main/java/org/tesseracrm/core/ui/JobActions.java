package org.tesseracrm.core.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Job.Action;
import org.tesseracrm.core.api.job.JobFile;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.i18n.Text;

/** What the owner of a job may do with it as it stands: pause, resume, cancel with or without what is done, take back. */
final class JobActions extends Div {
    private final Jobs jobs;
    private final Consumer<Job> changed;
    private final Consumer<Job> takenBack;
    private final Button pause = new Button(Ui.text("core.ui.job.pause"));
    private final Button resume = new Button(Ui.text("core.ui.job.resume"));
    private final Button cancel = new Button(Ui.text("core.ui.cancel"));
    private final Button undo = new Button(Ui.text("core.ui.undo"));
    private final Anchor file = new Anchor();
    private Job job;

    /**
     * @param changed given the job after a click
     * @param takenBack given the job that takes it back
     */
    JobActions(Jobs jobs, Consumer<Job> changed, Consumer<Job> takenBack) {
        this.jobs = jobs;
        this.changed = changed;
        this.takenBack = takenBack;
        addClassName("t-row");
        resume.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        pause.addClickListener(click -> act(() -> jobs.pause(job.id())));
        resume.addClickListener(click -> act(() -> jobs.resume(job.id())));
        cancel.addClickListener(click -> cancel());
        undo.addClickListener(click -> askToUndo());
        file.addClassName("t-strong");
        add(resume, pause, cancel, undo, file);
    }

    void show(Job now) {
        job = now;
        pause.setVisible(may(Action.PAUSE));
        resume.setVisible(may(Action.RESUME));
        cancel.setVisible(may(Action.CANCEL));
        undo.setVisible(may(Action.UNDO));
        file.setVisible(may(Action.FILE));
        if (may(Action.FILE)) {
            file.setText(Ui.text("core.ui.job.file", now.label()));
            file.setHref(DownloadHandler.fromInputStream(event -> {
                List<JobFile> found = new ArrayList<>();
                // only with its session locked is the person in charge of the thread
                event.getUI().accessSynchronously(() -> found.add(jobs.file(now.id())));
                JobFile made = found.get(0);
                return new DownloadResponse(
                        Files.newInputStream(made.file()), made.name(), made.contentType(), Files.size(made.file()));
            }));
            file.getElement().setAttribute("download", now.label());
        }
        setVisible(!now.actions().isEmpty());
    }

    private boolean may(Action action) {
        return job.actions().contains(action);
    }

    private void act(Supplier<Job> action) {
        Notices.attempt(() -> changed.accept(action.get()));
    }

    private void cancel() {
        if (!may(Action.KEEP) || job.done() == 0) {
            act(() -> jobs.cancel(job.id()));
            return;
        }
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Ui.text("core.ui.job.cancel.title"));
        dialog.setWidth("30rem");
        dialog.add(new Paragraph(Ui.text("core.ui.job.cancel.what", Ui.formats().number(job.done()))));
        Button goOn = new Button(Ui.text("core.ui.job.cancel.goOn"), click -> dialog.close());
        goOn.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button back = new Button(Ui.text("core.ui.job.cancel.takeBack"), click -> {
            dialog.close();
            act(() -> jobs.cancel(job.id(), false));
        });
        back.addThemeVariants(ButtonVariant.LUMO_ERROR);
        Button keep = new Button(Ui.text("core.ui.job.cancel.keep"), click -> {
            dialog.close();
            act(() -> jobs.cancel(job.id(), true));
        });
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(goOn, back, keep);
        dialog.open();
    }

    void askToUndo() {
        Confirm.danger(
                Text.of("core.ui.job.undo.title"),
                Text.of("core.ui.job.undo.what", job.label()),
                Text.of("core.ui.undo"),
                () -> {
                    Job back = jobs.undo(job.id());
                    undo.setVisible(false);
                    takenBack.accept(back);
                });
    }
}
