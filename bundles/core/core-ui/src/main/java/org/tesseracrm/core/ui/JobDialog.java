package org.tesseracrm.core.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Jobs;

/** A job that goes on: one may wait for it, or close this and find it again under one's jobs. */
public final class JobDialog extends Dialog {
    private final Paragraph hint = new Paragraph();
    private final Runnable done;
    private final Consumer<Job> tell;

    /**
     * @param done after its end, however it went
     * @param tell says how it went, where it went well
     */
    public JobDialog(Jobs jobs, Job job, Runnable done, Consumer<Job> tell) {
        this.done = done;
        this.tell = tell;
        setHeaderTitle(job.label());
        setWidth("28rem");
        hint.setText(Ui.text("core.ui.job.leave"));
        hint.addClassNames("t-muted", "t-small");
        add(new JobProgress(jobs, job.id(), Map.of(), this::ended), hint);
        getFooter().add(new Button(Ui.text("core.ui.close"), click -> close()));
    }

    private void ended(Job job) {
        done.run();
        if (job.state() == Job.State.DONE) {
            close();
            tell.accept(job);
        }
        hint.setVisible(job.state() == Job.State.CANCELLED);
        hint.setText(Ui.text("core.ui.job.cancelled.nothing"));
    }

    /** How it went, in a notice. */
    public static void tell(Job job) {
        Notices.show("core.ui.job.ended", job.label(), counts(job));
    }

    /** The counts of a job in words. */
    static String counts(Job job) {
        return job.result().entrySet().stream()
                .map(each -> Ui.text("core.ui.job.count." + each.getKey()) + " "
                        + Ui.formats().number(each.getValue()))
                .collect(Collectors.joining(" · "));
    }
}
