package org.tesseracrm.shell.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.NotFoundException;
import java.util.stream.Stream;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.ForbiddenException;
import org.tesseracrm.core.ui.BasePage;
import org.tesseracrm.core.ui.EmptyState;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.admin.ModuleNames;
import org.tesseracrm.web.UiHost;

/** What stands at an address that could not be opened: why, and what to do. */
final class ErrorPageContent extends BasePage {
    private EmptyState state;

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
            show(VaadinIcon.WARNING, "shell.error.title", "shell.error.heading", "shell.error.again", again());
            explain(Ui.text(known));
        } else if (module.isEmpty() || module.equals(Leaving.CORE)) {
            show(VaadinIcon.WARNING, "shell.error.title", "shell.error.heading", "shell.error.again", again());
            labels().on(() -> explain(Ui.text("shell.error.reference", reference)));
        } else {
            show(VaadinIcon.WARNING, "shell.error.title", "shell.error.module", "shell.error.module.hint", again());
            labels().on(() -> explain(Ui.text("shell.error.module.why", ModuleNames.of(module), reference)));
        }
    }

    private void explain(String text) {
        state.explain(text);
    }

    private void show(VaadinIcon icon, String title, String heading, String hint, Component... before) {
        title(title);
        Component home = button("shell.toWorkbench", VaadinIcon.DASHBOARD, () -> go(Paths.WORKBENCH));
        state = new EmptyState(
                icon,
                heading,
                hint,
                Stream.concat(Stream.of(before), Stream.of(home)).toArray(Component[]::new));
        add(state);
    }

    /** It failed, and may not the next time. */
    private Component again() {
        return button("shell.error.retry", VaadinIcon.REFRESH, () -> UI.getCurrent()
                .getPage()
                .reload());
    }
}
