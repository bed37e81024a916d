package org.tesseracrm.shell.internal.jobs;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.details.DetailsVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.ui.BasePage;
import org.tesseracrm.core.ui.EmptyState;
import org.tesseracrm.core.ui.JobProgress;
import org.tesseracrm.core.ui.RelativeTime;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** One's own long work: where to come back to after leaving an import, and what became of the earlier ones. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.JOBS)
public final class JobsView extends BasePage implements View {

    @Activate
    public JobsView(@Reference Jobs jobs) {
        title("shell.jobs.title");
        List<Job> mine = jobs.mine();
        if (mine.isEmpty()) {
            add(new EmptyState(VaadinIcon.HOURGLASS, "shell.jobs.empty", "shell.jobs.empty.hint"));
            return;
        }
        Div list = new Div();
        list.addClassName("t-stack");
        mine.forEach(job -> list.add(one(jobs, job)));
        add(list);
    }

    private Details one(Jobs jobs, Job job) {
        Span name = new Span(job.label());
        name.addClassName("t-strong");
        Span about = new Span();
        about.addClassNames("t-muted", "t-small");
        labels().on(() -> about.setText(about(job)));
        Div summary = new Div(name, about);
        summary.addClassName("t-row");
        Details details = new Details(summary);
        details.addThemeVariants(DetailsVariant.FILLED);
        // what has ended is read when somebody looks at it
        details.addOpenedChangeListener(event -> {
            if (event.isOpened() && details.getContent().findAny().isEmpty()) {
                details.add(new JobProgress(jobs, job.id(), Map.of(), ended -> {}));
            }
        });
        details.setOpened(!job.state().ended());
        return details;
    }

    private static String about(Job job) {
        return Ui.text("shell.jobs.state." + job.state().name()) + " · " + RelativeTime.of(job.startedAt());
    }
}
