package org.tesseracrm.shell.internal.operator;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.admin.Trials;
import org.tesseracrm.core.api.admin.Trials.Trial;
import org.tesseracrm.core.api.mail.Outbox;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.ui.ListPage;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.RelativeTime;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Gatekeeper;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** Who applied for a trial; what was begun leads to its company. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.TRIALS)
@Navigation(
        label = "shell.trials.title",
        icon = "vaadin:hourglass-start",
        group = "operation",
        order = 9015,
        permission = Access.OPERATOR)
public final class TrialsView extends ListPage<Trial> implements View {
    private final Access access;
    private final Trials trials;
    private final Outbox outbox;

    @Activate
    public TrialsView(@Reference Access access, @Reference Trials trials, @Reference Outbox outbox) {
        super(request -> trials.list(request.limit(), request.cursor()), Trial::id, trial -> trial.companyId()
                .map(company -> Paths.COMPANIES + "/" + company)
                .orElse(""));
        this.access = access;
        this.trials = trials;
        this.outbox = outbox;
        title("shell.trials.title");
        withoutSearch();
        nameColumn("companyName", "shell.trial.companyName", trial -> trial.application()
                        .companyName())
                .setSortable(false);
        column("code", "shell.trial.code", trial -> trial.application().code()).setSortable(false);
        column("contact", "shell.trial.contact", trial -> trial.application().contact())
                .setSortable(false);
        column("email", "shell.trial.email", trial -> trial.application().email())
                .setSortable(false);
        column("mobile", "shell.trial.mobile", trial -> trial.application().mobile())
                .setSortable(false);
        column("state", "shell.trials.state", TrialsView::state).setSortable(false);
        timeColumn("at", "shell.trials.at", Trial::appliedAt).setSortable(false);
        fact(trial -> trial.application().contact());
        fact(trial -> trial.application().email());
        fact(TrialsView::state);
        fact(trial -> RelativeTime.of(trial.appliedAt()));
        empty(VaadinIcon.HOURGLASS_START, "shell.trials.title", "shell.trials.empty");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Gatekeeper.admits(event, access, Access.OPERATOR)) {
            super.beforeEnter(event);
            if (!trials.areOpen()) {
                Notices.show("shell.trials.closed");
            }
            long failed = outbox.failed().value();
            if (failed > 0) {
                Notices.error("shell.trials.failed", failed);
            }
        }
    }

    private static String state(Trial trial) {
        return Ui.text("shell.trials.state."
                + (trial.companyId().isPresent()
                        ? "begun"
                        : trial.expiresAt().isBefore(Instant.now()) ? "expired" : "waiting"));
    }
}
