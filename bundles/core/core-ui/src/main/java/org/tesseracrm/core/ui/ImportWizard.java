package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.imports.ImportField;
import org.tesseracrm.core.api.imports.ImportOptions;
import org.tesseracrm.core.api.imports.Imports;
import org.tesseracrm.core.api.imports.Imports.Preview;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Jobs;

/** Import in steps: file, what its columns mean, run with progress, result. A module's view extends it and names the target. */
public abstract class ImportWizard extends BasePage {
    private static final List<String> STEPS =
            List.of("core.ui.import.step.file", "core.ui.import.step.columns", "core.ui.import.step.run");

    private final Imports imports;
    private final Jobs jobs;
    private final String target;
    private final String listPath;
    private final OrderedList steps = new OrderedList();
    private final Div content = new Div();
    private int step;
    private Preview uploaded;
    private JobProgress progress;

    /**
     * @param target of the import, as the service knows it
     * @param listPath where the imported records are seen
     */
    protected ImportWizard(Imports imports, Jobs jobs, String target, String listPath) {
        this.imports = imports;
        this.jobs = jobs;
        this.target = target;
        this.listPath = listPath;
        addClassName("t-import");
        steps.addClassName("t-steps");
        content.addClassNames("t-card", "t-stack");
        add(steps, content);
        labels().on(this::showSteps);
        toFile();
    }

    private void toFile() {
        discard();
        show(0, new ImportFileStep((name, stream) -> imports.upload(target, name, stream), this::toColumns));
    }

    private void toColumns(Preview preview) {
        uploaded = preview;
        show(
                1,
                new ImportColumnsStep(
                        preview,
                        this::toFile,
                        header -> toColumns(imports.preview(preview.uploadId(), header)),
                        this::run));
    }

    private void run(ImportOptions options) {
        Job job = imports.start(uploaded.uploadId(), options);
        Preview preview = uploaded;
        if (!options.dryRun()) {
            uploaded = null;
        }
        Map<String, String> labels =
                preview.fields().stream().collect(Collectors.toMap(ImportField::name, ImportField::label));
        progress = new JobProgress(jobs, job.id(), labels, ended -> ended(ended, options, preview));
        show(2, progress);
    }

    private void ended(Job job, ImportOptions options, Preview preview) {
        Div next = new Div();
        next.addClassName("t-row");
        boolean done = job.state() == Job.State.DONE;
        if (options.dryRun()) {
            Paragraph trial = new Paragraph(Ui.text("core.ui.import.tried"));
            trial.addClassNames("t-notice", "t-notice-soon");
            content.add(trial);
            next.add(plain("core.ui.import.back", () -> toColumns(preview)));
            if (done) {
                next.add(filled("core.ui.import.start", () -> run(options.inEarnest())));
            }
        } else {
            next.add(plain("core.ui.import.another", this::toFile));
            if (done) {
                next.add(filled("core.ui.import.see", () -> go(listPath)));
            }
            if (done && job.actions().contains(Job.Action.UNDO)) {
                Notices.undo(progress::askToUndo, "core.ui.job.imported", job.label(), JobState.counts(job));
            }
        }
        content.add(next);
    }

    private void show(int number, Component part) {
        step = number;
        showSteps();
        content.removeAll();
        content.add(part);
    }

    private void showSteps() {
        steps.removeAll();
        for (int i = 0; i < STEPS.size(); i++) {
            ListItem item = new ListItem(Ui.text(STEPS.get(i)));
            item.setClassName("t-step-done", i < step);
            if (i == step) {
                item.getElement().setAttribute("aria-current", "step");
            }
            steps.add(item);
        }
    }

    private static Button plain(String key, Runnable run) {
        return new Button(Ui.text(key), click -> Notices.attempt(run));
    }

    private static Button filled(String key, Runnable run) {
        Button button = plain(key, run);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private void discard() {
        if (uploaded != null) {
            imports.discard(uploaded.uploadId());
            uploaded = null;
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        Notices.attempt(this::discard);
    }
}
