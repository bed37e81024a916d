package org.tesseracrm.shell.internal.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.module.Contributions;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.api.module.Registration;
import org.tesseracrm.core.ui.BasePage;
import org.tesseracrm.core.ui.EmptyState;
import org.tesseracrm.core.ui.SlotHost;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.ActiveRole;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.shell.internal.RoleMenu;
import org.tesseracrm.web.Slot;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** The first page: cards that modules bring. */
@org.osgi.service.component.annotations.Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.WORKBENCH)
@Navigation(label = "shell.workbench", icon = "vaadin:dashboard", order = 0)
public final class WorkbenchView extends BasePage implements View {
    /** The slot of workbench cards. */
    private static final String SLOT = "workbench";

    private final Div cards = new Div();
    private final Map<Object, Card> shown = new HashMap<>();
    private final EmptyState empty;

    @Activate
    public WorkbenchView(@Reference Access access, @Reference Contributions contributions) {
        Caller caller = access.caller();
        cards.addClassName("t-card-grid");
        labels().on(() -> titleText(Ui.text(DayPart.at(LocalTime.now(Ui.zone())).greeting(), caller.displayName())));
        empty = caller.administrator()
                ? new EmptyState(
                        VaadinIcon.DASHBOARD,
                        "shell.workbench.empty.title",
                        "shell.workbench.empty.admin",
                        button("shell.workbench.empty.modules", VaadinIcon.PUZZLE_PIECE, () -> go(Paths.MODULES)))
                : new EmptyState(VaadinIcon.DASHBOARD, "shell.workbench.empty.title", "shell.workbench.empty.hint");
        add(cards, empty);
        RoleMenu menu = RoleMenu.of(contributions);
        Optional<DutyRole> active = ActiveRole.of(caller);
        active.ifPresent(role -> {
            Span name = new Span();
            name.addClassName("t-tag");
            labels().set(name::setText, role.label());
            besideTitle(name);
        });
        new SlotHost(
                this,
                contributions,
                SLOT,
                card -> menu.shows(card, Slot.PREFIX_, caller, active),
                fragment -> {},
                this::show);
    }

    private void show(List<SlotHost.Part> parts) {
        Set<Object> gone = new HashSet<>(shown.keySet());
        int place = 0;
        for (SlotHost.Part part : parts) {
            gone.remove(part.key());
            Card card = shown.computeIfAbsent(part.key(), key -> new Card(part));
            if (card.getParent().isEmpty()) {
                cards.addComponentAtIndex(place, card);
            }
            place++;
        }
        gone.forEach(key -> {
            Card card = shown.remove(key);
            card.title.close();
            cards.remove(card);
        });
        empty.setVisible(parts.isEmpty());
    }

    @Tag("section")
    private final class Card extends HtmlContainer {
        private final transient Registration title;

        Card(SlotHost.Part part) {
            addClassName("t-card");
            H2 heading = new H2();
            heading.addClassName("t-card-title");
            if (part.title().isEmpty()) {
                title = () -> {};
            } else {
                title = labels().set(heading::setText, part.title());
                add(heading);
            }
            Component content = part.component();
            add(content);
        }
    }
}
