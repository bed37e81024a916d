package org.tesseracrm.shell.internal.fields;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.admin.Positions;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.custom.CustomFieldsAdmin;
import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.document.DocumentTypes;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.ui.BasePage;
import org.tesseracrm.core.ui.Confirm;
import org.tesseracrm.core.ui.EmptyState;
import org.tesseracrm.core.ui.OrderedGrid;
import org.tesseracrm.core.ui.SmallButton;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.core.ui.Viewport;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.shell.internal.Gatekeeper;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** The fields that a company adds to its kinds of records (属性定义). */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.FIELDS)
@Navigation(
        label = "shell.fields.title",
        icon = "vaadin:form",
        group = "company",
        order = 8032,
        permission = Access.ADMINISTRATOR)
public final class FieldsView extends BasePage implements View, BeforeEnterObserver {
    private final Access access;
    private final CustomFieldsAdmin fields;
    private final FieldDialog dialog;
    private final Select<String> type = new Select<>();
    private final OrderedGrid<CustomField> grid;
    private final EmptyState empty = new EmptyState(VaadinIcon.FORM, "shell.fields.empty", "shell.fields.hint");

    @Activate
    public FieldsView(
            @Reference Access access,
            @Reference CustomFieldsAdmin fields,
            @Reference DocumentTypes types,
            @Reference Dictionaries dictionaries,
            @Reference Positions positions) {
        this.access = access;
        this.fields = fields;
        this.dialog = new FieldDialog(fields, types, dictionaries, positions);
        title("shell.fields.title");
        action("shell.dictionary.title", VaadinIcon.LIST_SELECT, () -> go(Paths.DICTIONARY));
        primary("shell.fields.new", VaadinIcon.PLUS, () -> dialog.create(type.getValue(), this::show));
        Paragraph what = new Paragraph();
        what.addClassName("t-muted");
        labels().set(what::setText, "shell.fields.what");
        labels().set(type::setLabel, "shell.fields.type");
        type.addValueChangeListener(event -> show());
        grid = new OrderedGrid<>(CustomField::id, field -> !field.retired(), ids -> {
            fields.order(type.getValue(), ids);
            show();
        });
        columns();
        type.setMaxWidth("22rem");
        add(what, type, empty, grid);
    }

    private void columns() {
        var label = grid.addComponentColumn(field -> {
            Span name = new Span(field.label(Ui.locale()));
            name.addClassName("t-row-link");
            return name;
        });
        label.setFlexGrow(2);
        labels().set(label::setHeader, "shell.fields.label");
        var kind = grid.addColumn(field -> Ui.text("shell.fields.kind." + field.kind()));
        labels().set(kind::setHeader, "shell.fields.kind");
        var facts = grid.addColumn(FieldsView::facts);
        facts.setFlexGrow(2);
        labels().set(facts::setHeader, "shell.fields.facts");
        var code = grid.addColumn(CustomField::code);
        labels().set(code::setHeader, "shell.fields.code");
        grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        grid.movers();
        Viewport.follow(this, narrow -> java.util.stream.Stream.of(kind, facts, code)
                .forEach(column -> column.setVisible(!narrow)));
        grid.addItemDoubleClickListener(event -> edit(event.getItem()));
        grid.addItemClickListener(event -> grid.select(event.getItem()));
    }

    private static String facts(CustomField field) {
        CustomField.Traits traits = field.traits();
        return java.util.stream.Stream.of(
                        field.retired() ? "shell.fields.retired" : null,
                        traits.required() ? "shell.fields.required" : null,
                        traits.unique() ? "shell.fields.unique" : null,
                        traits.shownWhen().isEmpty() ? null : "shell.fields.depends",
                        traits.readers().isEmpty() && traits.writers().isEmpty() ? null : "shell.fields.guarded")
                .filter(Objects::nonNull)
                .map(Ui::text)
                .collect(java.util.stream.Collectors.joining(Ui.text("core.ui.custom.comma")));
    }

    private Div actions(CustomField field) {
        Div row = new Div();
        row.addClassName("t-row");
        if (field.retired()) {
            row.add(new SmallButton("shell.fields.restore", () -> {
                fields.restore(field.type(), field.id(), field.version());
                show();
            }));
            row.add(new SmallButton("shell.fields.delete", () -> {
                fields.delete(field.type(), field.id(), field.version());
                show();
            }));
        } else {
            row.add(new SmallButton("shell.fields.edit", () -> edit(field)));
            row.add(new SmallButton("shell.fields.retire", () -> retire(field)));
        }
        return row;
    }

    private void edit(CustomField field) {
        if (!field.retired()) {
            dialog.edit(field, this::show);
        }
    }

    /** What it affects is said before. */
    private void retire(CustomField field) {
        Page.Total values = fields.values(field.type(), field.id());
        Confirm.ask(
                Text.of("shell.fields.retire.title", field.label(Ui.locale())),
                Text.of("shell.fields.retire.what", Ui.formats().count(values)),
                Text.of("shell.fields.retire"),
                () -> {
                    fields.retire(field.type(), field.id(), field.version());
                    show();
                });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Gatekeeper.admits(event, access, Access.ADMINISTRATOR)) {
            List<String> types = fields.types();
            type.setItemLabelGenerator(id -> Ui.text(id + ".many"));
            type.setItems(types);
            types.stream()
                    .filter("contacts.customer"::equals)
                    .findFirst()
                    .or(() -> types.stream().findFirst())
                    .ifPresent(type::setValue);
        }
    }

    private void show() {
        List<CustomField> all = type.getValue() == null ? List.of() : fields.list(type.getValue());
        grid.show(all);
        grid.setVisible(!all.isEmpty());
        empty.setVisible(all.isEmpty());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        super.localeChange(event);
        type.setItemLabelGenerator(id -> Ui.text(id + ".many"));
        show();
    }
}
