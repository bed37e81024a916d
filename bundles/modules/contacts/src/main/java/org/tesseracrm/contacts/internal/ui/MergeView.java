package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.contacts.internal.service.CustomerRecord;
import org.tesseracrm.contacts.internal.service.CustomerType;
import org.tesseracrm.contacts.internal.service.MergeService;
import org.tesseracrm.contacts.internal.service.MergeService.Merged;
import org.tesseracrm.contacts.internal.service.MergeService.Preview;
import org.tesseracrm.contacts.internal.service.MergeService.Undone;
import org.tesseracrm.core.ui.BasePage;
import org.tesseracrm.core.ui.ChoiceWords;
import org.tesseracrm.core.ui.CustomFieldsUi;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** Several customers become one: which remains, which value of each field, and what will be carried over. */
@org.osgi.service.component.annotations.Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.CUSTOMERS + Paths.MERGE)
public final class MergeView extends BasePage implements View, BeforeEnterObserver {
    private final MergeService merges;
    private final RadioButtonGroup<String> survivor = new RadioButtonGroup<>();
    private final Div carried = new Div();
    private Preview preview;
    private final ChoiceWords words;
    private final CustomFieldsUi own;
    private MergeFields fields;

    @Activate
    public MergeView(@Reference MergeService merges, @Reference ChoiceWords words, @Reference CustomFieldsUi own) {
        this.words = words;
        this.own = own;
        this.merges = merges;
        title("contacts.customer.merge.title");
        back(Paths.CUSTOMERS, "contacts.customers");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<String> ids =
                event.getLocation().getQueryParameters().getParameters().getOrDefault("ids", List.of()).stream()
                        .flatMap(each -> Arrays.stream(each.split(",")))
                        .distinct()
                        .toList();
        preview = merges.preview(ids);
        String first = preview.customers().get(0).id();
        fields = new MergeFields(preview.customers(), words, own.takeable(CustomerType.ID), first);
        survivors(first);
        Paragraph hint = new Paragraph(Ui.text("contacts.customer.merge.hint"));
        hint.addClassName("t-muted");
        add(
                card("contacts.customer.merge.survivor", survivor, hint),
                fields.isEmpty()
                        ? card("contacts.customer.merge.fields", new Paragraph(Ui.text("contacts.customer.merge.same")))
                        : card("contacts.customer.merge.fields", fields),
                card("contacts.customer.merge.carried", carried));
        carried(first);
        action("core.ui.cancel", null, () -> go(Paths.CUSTOMERS));
        primary("contacts.customer.merge", VaadinIcon.COMPRESS_SQUARE, this::merge);
    }

    private void survivors(String first) {
        Map<String, CustomerRecord> byId =
                preview.customers().stream().collect(Collectors.toMap(CustomerRecord::id, each -> each));
        survivor.setItems(preview.customers().stream().map(CustomerRecord::id).toList());
        survivor.setItemLabelGenerator(
                id -> byId.get(id).name() + " · " + byId.get(id).ownerName());
        survivor.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        survivor.setAriaLabel(Ui.text("contacts.customer.merge.survivor"));
        survivor.setValue(first);
        survivor.addValueChangeListener(event -> {
            fields.survivor(event.getValue());
            carried(event.getValue());
        });
    }

    private static Div card(String titleKey, Component... parts) {
        Div card = new Div(new H2(Ui.text(titleKey)));
        card.add(parts);
        card.addClassName("t-card");
        return card;
    }

    private void carried(String remaining) {
        Map<String, Long> counts = new TreeMap<>();
        preview.carried().forEach((id, tables) -> {
            if (!id.equals(remaining)) {
                tables.forEach((table, rows) -> counts.merge(table, rows, Long::sum));
            }
        });
        carried.setText(
                counts.isEmpty()
                        ? Ui.text("contacts.customer.merge.nothing")
                        : counts.entrySet().stream()
                                .map(each -> tableName(each.getKey()) + ": " + each.getValue())
                                .collect(Collectors.joining(" · ")));
    }

    /** By the module whose table it is: its id stands at the beginning. */
    private static String tableName(String table) {
        int end = table.indexOf('_');
        return Ui.text((end < 0 ? table : table.substring(0, end)) + ".table." + table);
    }

    private void merge() {
        String remaining = survivor.getValue();
        List<String> others = preview.customers().stream()
                .map(CustomerRecord::id)
                .filter(id -> !id.equals(remaining))
                .toList();
        Merged merged = merges.merge(remaining, others, fields.value());
        UI ui = getUI().orElseThrow();
        String name = preview.customers().stream()
                .filter(each -> each.id().equals(remaining))
                .map(CustomerRecord::name)
                .findFirst()
                .orElse("");
        go(Paths.customer(remaining));
        Notices.undo(() -> undo(ui, merged), "contacts.customer.merge.done", name);
    }

    private void undo(UI ui, Merged merged) {
        Undone undone = merges.undo(merged.id());
        long kept = undone.kept().values().stream().mapToLong(Long::longValue).sum()
                + undone.keptFields().size();
        Notices.show("contacts.customer.merge.undone", undone.restored(), kept);
        ui.navigate(Paths.CUSTOMERS);
    }
}
