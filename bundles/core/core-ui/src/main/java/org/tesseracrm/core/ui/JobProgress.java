package org.tesseracrm.core.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Jobs;

/**
 * A job as it goes on: bar, what one may do with it, then its result and the rows it refused. The browser is told by push; one may leave and come
 * back.
 */
public final class JobProgress extends Div {
    private static final int LOOK_EVERY_MS = 500;

    private final Jobs jobs;
    private final String id;
    private final Map<String, String> fieldLabels;
    private final Consumer<Job> ended;
    private final H2 title = new H2();
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph state = new Paragraph();
    private final JobActions actions;
    private final Div result = new Div();
    private boolean told;
    /** Nobody looks until somebody acts. */
    private boolean stands;

    /**
     * @param fieldLabels key of the label of each field that rows may be refused for; others are shown by name
     * @param ended called once, with the session locked
     */
    public JobProgress(Jobs jobs, String id, Map<String, String> fieldLabels, Consumer<Job> ended) {
        this.fieldLabels = fieldLabels;
        this.jobs = jobs;
        this.id = id;
        this.ended = ended;
        addClassName("t-job");
        state.getElement().setAttribute("role", "status");
        actions = new JobActions(jobs, this::changed, this::takeBack);
        result.addClassName("t-stack");
        add(title, bar, state, actions, result);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        look(event.getUI());
    }

    /** After a click: shown at once, and where it goes on again watched again. */
    private void changed(Job job) {
        boolean watched = !told && !stands;
        show(job);
        if (!watched) {
            stands = false;
            getUI().ifPresent(this::look);
        }
    }

    /** What takes it back is shown in its place. */
    private void takeBack(Job undo) {
        JobProgress progress = new JobProgress(jobs, undo.id(), fieldLabels, ended -> {});
        title.setText(Ui.text("core.ui.job.undone"));
        result.removeAll();
        result.add(progress);
    }

    private void look(UI ui) {
        if (!isAttached()) {
            return;
        }
        try {
            Job job = jobs.find(id);
            show(job);
            if (job.state().ended()) {
                told(job);
                return;
            }
            if (job.state() == Job.State.PAUSED) {
                stands = true;
                return;
            }
        } catch (CrmException e) {
            state.setText(Ui.text(e));
        }
        CompletableFuture.delayedExecutor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)
                .execute(() -> Ui.push(ui, () -> look(ui)));
    }

    /** Asks whether to, where it can be. */
    void askToUndo() {
        actions.askToUndo();
    }

    private void told(Job job) {
        if (!told) {
            told = true;
            ended.accept(job);
        }
    }

    private void show(Job job) {
        JobState shown = JobState.of(job);
        title.setText(Ui.text(shown.title()));
        bar.setVisible(!job.state().ended());
        bar.setIndeterminate(shown.fraction() < 0 && job.state() != Job.State.PAUSED);
        if (shown.fraction() >= 0) {
            bar.setValue(shown.fraction());
        }
        actions.show(job);
        state.setText(shown.message().isEmpty() ? progress(job) : shown.message());
        if (job.state().ended()) {
            result.removeAll();
            counts(job);
            if (job.errorCount() > 0) {
                result.add(new RowErrorTable(jobs, job, fieldLabels));
            }
        }
    }

    private String progress(Job job) {
        if (job.state().ended()) {
            return "";
        }
        Formats formats = Ui.formats();
        return job.total() > 0
                ? Ui.text("core.ui.job.progress", formats.number(job.done()), formats.number(job.total()))
                : Ui.text("core.ui.job.done", formats.number(job.done()));
    }

    private void counts(Job job) {
        Div row = new Div();
        row.addClassName("t-job-counts");
        job.result().forEach((name, value) -> {
            Span number = new Span(Ui.formats().number(value));
            number.addClassName("t-job-number");
            Span count = new Span(number, new Span(Ui.text("core.ui.job.count." + name)));
            count.addClassName("t-job-count");
            row.add(count);
        });
        result.add(row);
    }
}
