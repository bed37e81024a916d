package org.tesseracrm.shell.internal.admin;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Explanations;
import org.tesseracrm.core.api.access.Explanations.PositionSketch;
import org.tesseracrm.core.api.admin.Positions;
import org.tesseracrm.core.api.admin.Positions.Draft;
import org.tesseracrm.core.api.admin.Positions.Holder;
import org.tesseracrm.core.api.admin.Positions.Line;
import org.tesseracrm.core.api.admin.Positions.Position;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.ui.FormPage;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.PeopleField;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Gatekeeper;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.shell.internal.explain.ImpactPreview;
import org.tesseracrm.web.View;

/** What a position is: its name, what it opens, who holds it. */
abstract class PositionForm extends FormPage implements View, BeforeEnterObserver {
    private static final int NAME = 100;
    private static final int DESCRIPTION = 500;

    protected final Positions positions;
    private final Access access;
    private final People people;
    private final Explanations explanations;
    private final TextField name = new TextField();
    private final TextArea description = new TextArea();
    private final ReachFields data = new ReachFields();
    private final List<CheckboxGroup<String>> permissions = new ArrayList<>();
    private final PeopleField holders;
    private final ImpactPreview impact = new ImpactPreview();
    private Optional<String> positionId = Optional.empty();
    private Set<String> held = Set.of();
    private Set<String> kept = Set.of();

    protected PositionForm(Access access, Positions positions, People people, Explanations explanations) {
        this.access = access;
        this.positions = positions;
        this.people = people;
        this.explanations = explanations;
        holders = new PeopleField(people);
        back(Paths.POSITIONS, "shell.positions.title");
        section("shell.position.section");
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(NAME);
        field("name", "shell.position.name", name);
        description.setMaxLength(DESCRIPTION);
        wide("description", "shell.position.description", description);
        section("shell.position.data");
        field("reach", "shell.position.whose", data.reach);
        labels().set(data.reach::setHelperText, "shell.position.whose.hint");
        field("right", "shell.position.right", data.right);
        section("shell.position.holders");
        wide("userIds", "shell.position.holders", holders);
        section("shell.position.permissions");
        Map<String, List<Line>> modules = positions.matrix().permissions().stream()
                .collect(Collectors.groupingBy(Line::module, LinkedHashMap::new, Collectors.toList()));
        modules.forEach((module, lines) -> permissions.add(group(module, lines)));
        impact.setVisible(false);
        part(impact, permissions.isEmpty() ? holders : permissions.get(permissions.size() - 1));
        Stream.concat(Stream.<HasValue<?, ?>>of(data.reach, data.right, holders), permissions.stream())
                .forEach(field -> field.addValueChangeListener(event -> {
                    if (event.isFromClient()) {
                        preview();
                    }
                }));
    }

    private void preview() {
        Draft draft = draft();
        impact.show(() -> explanations.previewPosition(
                new PositionSketch(positionId, draft.permissions(), draft.reach(), draft.right(), holders.ids())));
    }

    private CheckboxGroup<String> group(String module, List<Line> lines) {
        CheckboxGroup<String> group = new CheckboxGroup<>();
        group.setItems(lines.stream().map(Line::id).toList());
        group.setItemLabelGenerator(id -> Ui.text("permission." + id));
        wide(permissions.isEmpty() ? "permissions" : "permissions." + module, module + ".module.name", group);
        return group;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Gatekeeper.admits(event, access, Access.ADMINISTRATOR)) {
            enter(event);
        }
    }

    protected abstract void enter(BeforeEnterEvent event);

    protected final void show(Position position) {
        positionId = Optional.of(position.id());
        name.setValue(position.name());
        description.setValue(position.description());
        data.show(position.reach(), position.right());
        Set<String> rest = new HashSet<>(position.permissions());
        permissions.forEach(group -> {
            Set<String> mine = group.getListDataView()
                    .getItems()
                    .filter(position.permissions()::contains)
                    .collect(Collectors.toSet());
            group.setValue(mine);
            rest.removeAll(mine);
        });
        kept = rest;
        held = positions.holders(position.id()).stream().map(Holder::userId).collect(Collectors.toSet());
        holders.choose(people, held);
    }

    /** @return what was typed; permissions of modules that are not open now are kept */
    protected final Draft draft() {
        Set<String> chosen = new HashSet<>(kept);
        permissions.forEach(group -> chosen.addAll(group.getValue()));
        return new Draft(name.getValue(), description.getValue(), chosen, data.reach.getValue(), data.right.getValue());
    }

    /** Says who holds it where that was changed. */
    protected final String saved(Position position) {
        if (!holders.ids().equals(held)) {
            positions.setHolders(position.id(), position.version(), holders.ids());
        }
        Notices.show("shell.saved");
        return Paths.POSITIONS;
    }

    @Override
    protected final String cancelPath() {
        return Paths.POSITIONS;
    }
}
