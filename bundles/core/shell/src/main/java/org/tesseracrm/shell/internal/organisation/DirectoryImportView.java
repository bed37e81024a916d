package org.tesseracrm.shell.internal.organisation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.admin.DirectoryImport;
import org.tesseracrm.core.api.admin.DirectoryImport.Preview;
import org.tesseracrm.core.api.admin.DirectoryImport.Source;
import org.tesseracrm.core.api.admin.Invitations;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.ui.BasePage;
import org.tesseracrm.core.ui.EmptyState;
import org.tesseracrm.core.ui.JobProgress;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Gatekeeper;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** People and departments from the company's directory: first what would happen, then the import and the links of new people. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.ORGANISATION_DIRECTORY)
public final class DirectoryImportView extends BasePage implements View, BeforeEnterObserver {
    private static final Map<String, String> LABELS = Map.of(
            "user", "core.import.organisation.user",
            "name", "core.import.organisation.name",
            "email", "core.import.organisation.email",
            "mobile", "core.import.organisation.mobile",
            "department", "core.import.organisation.department",
            "manager", "core.import.organisation.manager",
            "managerUser", "core.import.organisation.managerUser");

    private final Access access;
    private final DirectoryImport directory;
    private final Jobs jobs;
    private final Invitations invitations;
    private final Div content = new Div();

    @Activate
    public DirectoryImportView(
            @Reference Access access,
            @Reference DirectoryImport directory,
            @Reference Jobs jobs,
            @Reference Invitations invitations) {
        this.access = access;
        this.directory = directory;
        this.jobs = jobs;
        this.invitations = invitations;
        title("shell.directory.title");
        back(Paths.ORGANISATION_IMPORT, "shell.org.import");
        content.addClassNames("t-card", "t-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!Gatekeeper.admits(event, access, Access.ADMINISTRATOR)) {
            return;
        }
        directory.source().ifPresentOrElse(this::begin, this::none);
    }

    private void none() {
        add(new EmptyState(
                VaadinIcon.CONNECT,
                "shell.directory.none.title",
                "shell.directory.none.hint",
                button("shell.org.import", VaadinIcon.UPLOAD, () -> go(Paths.ORGANISATION_IMPORT))));
    }

    private void begin(Source source) {
        add(content);
        Paragraph what = new Paragraph();
        labels().on(() -> what.setText(Ui.text("shell.directory.what", source.url(), source.base())));
        content.add(what, row(filled("shell.directory.preview", this::preview)));
    }

    private void preview() {
        Preview preview = directory.preview();
        content.removeAll();
        Paragraph found = new Paragraph(Ui.text(
                "shell.directory.found",
                Ui.formats().number(preview.people()),
                Ui.formats().number(preview.unchanged())));
        found.getElement().setAttribute("role", "status");
        content.add(found);
        if (preview.lines().isEmpty()) {
            content.add(new Paragraph(Ui.text("shell.directory.nothing")));
        } else {
            content.add(new DirectoryTable(preview.lines(), LABELS));
        }
        if (preview.more() > 0) {
            content.add(
                    new Paragraph(Ui.text("shell.directory.more", Ui.formats().number(preview.more()))));
        }
        content.add(row(plain("shell.directory.again", this::preview), filled("shell.directory.run", this::run)));
    }

    private void run() {
        Job job = directory.start();
        content.removeAll();
        content.add(new JobProgress(jobs, job.id(), LABELS, ended -> ended(ended)));
    }

    private void ended(Job job) {
        content.add(new WaitingLinks(invitations));
        content.add(
                job.state() == Job.State.DONE
                        ? row(
                                plain("shell.directory.preview", this::preview),
                                filled("core.ui.import.see", () -> go(Paths.ORGANISATION)))
                        : row(filled("shell.directory.preview", this::preview)));
    }

    private static Div row(Button... buttons) {
        Div row = new Div(buttons);
        row.addClassName("t-row");
        return row;
    }

    private static Button plain(String key, Runnable run) {
        Button button = new Button(Ui.text(key), click -> Notices.attempt(run));
        button.setDisableOnClick(true);
        button.addClickListener(click -> button.setEnabled(true));
        return button;
    }

    private static Button filled(String key, Runnable run) {
        Button button = plain(key, run);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }
}
