package org.tesseracrm.shell.internal.fields;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.dictionary.Dictionaries.Dictionary;
import org.tesseracrm.core.api.dictionary.Dictionaries.Entry;
import org.tesseracrm.core.api.dictionary.Dictionaries.Traits;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.ui.BasePage;
import org.tesseracrm.core.ui.EmptyState;
import org.tesseracrm.core.ui.FormDialog;
import org.tesseracrm.core.ui.OrderedGrid;
import org.tesseracrm.core.ui.SmallButton;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.core.ui.Viewport;
import org.tesseracrm.shell.internal.Gatekeeper;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** The choices of select fields, which are the company's own (数据字典). */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.DICTIONARY)
@Navigation(
        label = "shell.dictionary.title",
        icon = "vaadin:list-select",
        group = "company",
        order = 8030,
        permission = Access.ADMINISTRATOR)
public final class DictionaryView extends BasePage implements View, BeforeEnterObserver {
    /** In the address: the dictionary to begin with. */
    private static final String WHICH = "which";

    private static final List<String> COLOURS = List.of("", "grey", "blue", "green", "amber", "red", "violet");
    private static final int LABEL = 60;

    private final Access access;
    private final Dictionaries dictionaries;
    private final Select<Dictionary> chosen = new Select<>();
    private final OrderedGrid<Entry> grid;
    private final EmptyState empty =
            new EmptyState(VaadinIcon.LIST_SELECT, "shell.dictionary.empty", "shell.dictionary.hint");

    @Activate
    public DictionaryView(@Reference Access access, @Reference Dictionaries dictionaries) {
        this.access = access;
        this.dictionaries = dictionaries;
        title("shell.dictionary.title");
        action("shell.fields.title", VaadinIcon.FORM, () -> go(Paths.FIELDS));
        primary("shell.dictionary.new", VaadinIcon.PLUS, () -> edit(null));
        Paragraph what = new Paragraph();
        what.addClassName("t-muted");
        labels().set(what::setText, "shell.dictionary.what");
        labels().set(chosen::setLabel, "shell.dictionary.which");
        chosen.setItemLabelGenerator(Dictionary::name);
        chosen.addValueChangeListener(event -> show());
        grid = new OrderedGrid<>(Entry::code, entry -> true, codes -> {
            dictionaries.order(id(), codes);
            reload();
        });
        columns();
        chosen.setMaxWidth("22rem");
        add(what, chosen, empty, grid);
    }

    private String id() {
        return chosen.getValue().id();
    }

    private void columns() {
        var label = grid.addComponentColumn(DictionaryView::label);
        label.setFlexGrow(2);
        labels().set(label::setHeader, "shell.dictionary.label");
        var state = grid.addColumn(entry -> entry.fixed()
                ? Ui.text("shell.dictionary.fixed")
                : entry.retired() ? Ui.text("shell.fields.retired") : "");
        labels().set(state::setHeader, "shell.fields.facts");
        var code = grid.addColumn(Entry::code);
        labels().set(code::setHeader, "shell.fields.code");
        grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        grid.movers();
        Viewport.follow(this, narrow -> List.of(state, code).forEach(column -> column.setVisible(!narrow)));
        grid.addItemDoubleClickListener(event -> edit(event.getItem()));
    }

    private static Div label(Entry entry) {
        Div row = new Div();
        String colour = entry.traits().colour();
        if (!colour.isEmpty()) {
            Span dot = new Span();
            dot.getStyle()
                    .set("display", "inline-block")
                    .set("width", "0.7em")
                    .set("height", "0.7em")
                    .set("border-radius", "50%")
                    .set("margin-inline-end", "0.5em")
                    .set("background", css(colour));
            dot.getElement().setAttribute("aria-hidden", "true");
            row.add(dot);
        }
        row.add(new Span(entry.label()));
        return row;
    }

    private static String css(String colour) {
        return switch (colour) {
            case "blue" -> "#2f6fde";
            case "green" -> "#2e8b57";
            case "amber" -> "#d48806";
            case "red" -> "#cf3434";
            case "violet" -> "#7b52c7";
            default -> "#8a94a6";
        };
    }

    private Div actions(Entry entry) {
        Div row = new Div();
        row.addClassName("t-row");
        row.add(new SmallButton("shell.fields.edit", () -> edit(entry)));
        if (!entry.fixed()) {
            row.add(
                    entry.retired()
                            ? new SmallButton("shell.fields.restore", () -> {
                                dictionaries.restore(id(), entry.code());
                                reload();
                            })
                            : new SmallButton("shell.fields.retire", () -> {
                                dictionaries.retire(id(), entry.code());
                                reload();
                            }));
            row.add(new SmallButton("shell.dictionary.merge", () -> merge(entry)));
        }
        return row;
    }

    private void edit(Entry entry) {
        if (chosen.getValue() == null) {
            return;
        }
        TextField label = new TextField();
        TextField labelZh = new TextField();
        Select<String> colour = new Select<>();
        label.setMaxLength(LABEL);
        labelZh.setMaxLength(LABEL);
        colour.setItems(COLOURS);
        colour.setItemLabelGenerator(
                each -> Ui.text("shell.dictionary.colour." + (each == null || each.isEmpty() ? "none" : each)));
        colour.setValue("");
        if (entry != null) {
            label.setValue(entry.traits().label());
            labelZh.setValue(entry.traits().labelZh());
            colour.setValue(entry.traits().colour());
            if (label.isEmpty() && labelZh.isEmpty()) {
                label.setPlaceholder(entry.label());
                labelZh.setPlaceholder(entry.label());
            }
        }
        FormDialog dialog = new FormDialog(
                entry == null ? "shell.dictionary.new" : "shell.dictionary.change", "core.ui.save", () -> {
                    Traits traits = new Traits(label.getValue(), labelZh.getValue(), colour.getValue());
                    if (entry == null) {
                        dictionaries.create(id(), "", traits);
                    } else {
                        dictionaries.change(id(), entry.code(), traits);
                    }
                    reload();
                });
        dialog.setWidth("28rem");
        dialog.field("label", "shell.fields.label.en", label);
        dialog.field("labelZh", "shell.fields.label.zh", labelZh);
        dialog.field("colour", "shell.dictionary.colour", colour);
        dialog.open();
        label.focus();
    }

    private void merge(Entry from) {
        Select<Entry> into = new Select<>();
        into.setRequiredIndicatorVisible(true);
        into.setItems(chosen.getValue().entries().stream()
                .filter(each -> !each.code().equals(from.code()))
                .toList());
        into.setItemLabelGenerator(each -> each == null ? "" : each.label());
        FormDialog dialog = new FormDialog("shell.dictionary.merge", "shell.dictionary.merge", () -> {
            dictionaries.merge(id(), from.code(), into.getValue().code());
            reload();
        });
        dialog.setWidth("28rem");
        dialog.part(new Paragraph(Ui.text("shell.dictionary.merge.what", from.label())));
        dialog.field("into", "shell.dictionary.into", into);
        dialog.open();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Gatekeeper.admits(event, access, Access.ADMINISTRATOR)) {
            reload(event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter(WHICH)
                    .orElse(""));
        }
    }

    private void reload() {
        reload(chosen.getValue() == null ? "" : id());
    }

    private void reload(String before) {
        List<Dictionary> all = dictionaries.list();
        chosen.setItems(all);
        all.stream()
                .filter(each -> each.id().equals(before))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .ifPresent(chosen::setValue);
        show();
    }

    private void show() {
        List<Entry> entries =
                chosen.getValue() == null ? List.of() : chosen.getValue().entries();
        grid.show(entries);
        grid.setVisible(!entries.isEmpty());
        empty.setVisible(entries.isEmpty());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        super.localeChange(event);
        if (chosen.getValue() != null) {
            reload();
        }
    }
}
