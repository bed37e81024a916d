package org.tesseracrm.shell.internal.admin;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Explanations;
import org.tesseracrm.core.api.admin.Positions;
import org.tesseracrm.core.api.admin.Positions.Position;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.ui.Confirm;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** A position. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.POSITIONS + "/:id")
public final class PositionView extends PositionForm {
    private Position position;

    @Activate
    public PositionView(
            @Reference Access access,
            @Reference Positions positions,
            @Reference People people,
            @Reference Explanations explanations) {
        super(access, positions, people, explanations);
        action("shell.position.delete", VaadinIcon.TRASH, this::askToDelete);
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        if (!Notices.attempt(() -> position = positions.find(id))) {
            event.forwardTo(Paths.POSITIONS);
            return;
        }
        titleText(position.name());
        show(position);
    }

    private void askToDelete() {
        Confirm.danger(
                Text.of("shell.position.delete"),
                Text.of("shell.position.delete.what", position.name(), position.holders()),
                Text.of("shell.position.delete"),
                () -> {
                    positions.delete(position.id(), position.version());
                    fields().clean();
                    Notices.show("shell.position.deleted", position.name());
                    go(Paths.POSITIONS);
                });
    }

    @Override
    protected String save() {
        position = positions.change(position.id(), position.version(), draft());
        return saved(position);
    }
}
