package org.tesseracrm.shell.internal.admin;

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
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** A new position. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.POSITIONS + "/new")
public final class NewPositionView extends PositionForm {
    private Position created;

    @Activate
    public NewPositionView(
            @Reference Access access,
            @Reference Positions positions,
            @Reference People people,
            @Reference Explanations explanations) {
        super(access, positions, people, explanations);
        title("shell.positions.new");
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        // begins empty
    }

    @Override
    protected String save() {
        // where naming its holders was refused it is there already
        created = created == null
                ? positions.create(draft())
                : positions.change(created.id(), created.version(), draft());
        return saved(created);
    }
}
