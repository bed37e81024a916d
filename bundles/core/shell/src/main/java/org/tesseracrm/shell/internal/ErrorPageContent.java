package org.tesseracrm.shell.internal;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.NotFoundException;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.ForbiddenException;
import org.tesseracrm.core.ui.BasePage;
import org.tesseracrm.core.ui.EmptyState;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.admin.ModuleNames;
import org.tesseracrm.web.UiHost;

/** What stands at an address that could not be opened: why, and what to do. */
final class ErrorPageContent extends BasePage {
    private final Paragraph why = new Paragraph();

    ErrorPageContent(UiHost.Failure failure) {
        Throwable error = failure.error();
        String reference = failure.reference();
        String module = failure.module();
        if (error instanceof NotFoundException || error instanceof org.tesseracrm.core.api.error.NotFoundException) {
            show(VaadinIcon.MAP_MARKER, "shell.notFound.title", "shell.notFound.heading", "shell.notFound.hint");
        } else if (error instanceof ForbiddenException known) {
            show(VaadinIcon.LOCK, "shell.forbidden.title", "shell.forbidden.heading", "shell.forbidden.hint");
            explain(Ui.text(known));
        } else if (error instanceof CrmException known) {
            show(VaadinIcon.WARNING, "shell.error.title", "shell.error.heading", "shell.error.again");
            explain(Ui.text(known));
        } else if (module.isEmpty() || module.equals(Leaving.CORE)) {
            show(VaadinIcon.WARNING, "shell.error.title", "shell.error.heading", "shell.error.again");
            labels().on(() -> explain(Ui.text("shell.error.reference", reference)));
        } else {
            show(VaadinIcon.WARNING, "shell.error.title", "shell.error.module", "shell.error.module.hint");
            labels().on(() -> explain(Ui.text("shell.error.module.why", ModuleNames.of(module), reference)));
        }
    }

    private void explain(String text) {
        why.setText(text);
    }

    private void show(VaadinIcon icon, String title, String heading, String hint) {
        title(title);
        why.addClassName("t-muted");
        EmptyState state = new EmptyState(
                icon, heading, hint, why, button("shell.toWorkbench", VaadinIcon.DASHBOARD, () -> go(Paths.WORKBENCH)));
        add(state);
    }
}
