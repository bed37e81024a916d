package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tesseracrm.contacts.internal.service.CustomerRecord;
import org.tesseracrm.contacts.internal.service.CustomerType;
import org.tesseracrm.core.api.document.DocumentField;
import org.tesseracrm.core.api.document.Drafts;
import org.tesseracrm.core.api.document.FieldKind;
import org.tesseracrm.core.ui.ChoiceWords;
import org.tesseracrm.core.ui.CustomColumn;
import org.tesseracrm.core.ui.Ui;

/** For each field in which the customers differ, from which of them it is taken. */
final class MergeFields extends Div {
    private final List<CustomerRecord> customers;
    private final ChoiceWords words;
    private final Map<String, Map<String, String>> texts = new LinkedHashMap<>();
    private final Map<String, RadioButtonGroup<String>> choices = new LinkedHashMap<>();
    private final Set<String> chosen = new HashSet<>();

    /** @param own the company's own fields that may be taken from another */
    MergeFields(List<CustomerRecord> customers, ChoiceWords words, List<CustomColumn> own, String survivor) {
        this.words = words;
        this.customers = customers;
        customers.forEach(each -> texts.put(each.id(), Drafts.texts(each.draft())));
        addClassName("t-merge-fields");
        // what there may be several of all comes along
        CustomerType.FIELDS.stream()
                .filter(field -> !(field.kind() instanceof FieldKind.Lines))
                .filter(field -> differs(field.name()))
                .forEach(field -> add(field.name(), Ui.text(field.label()), each -> shown(each, field)));
        own.stream()
                .filter(field -> differs(field.key()))
                .forEach(field -> add(field.key(), field.label().get(), each -> shown(each, field)));
        survivor(survivor);
    }

    boolean isEmpty() {
        return choices.isEmpty();
    }

    private boolean differs(String field) {
        return customers.stream().map(each -> text(each, field)).distinct().count() > 1;
    }

    private String text(CustomerRecord customer, String field) {
        return texts.get(customer.id()).getOrDefault(field, "");
    }

    private void add(String field, String label, Function<CustomerRecord, String> shown) {
        RadioButtonGroup<String> group = new RadioButtonGroup<>();
        group.setLabel(label);
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        Map<String, String> labels = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (CustomerRecord customer : customers) {
            // the same value need be offered but once
            if (seen.add(text(customer, field))) {
                labels.put(customer.id(), shown.apply(customer));
            }
        }
        group.setItems(labels.keySet());
        group.setItemLabelGenerator(labels::get);
        group.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                chosen.add(field);
            }
        });
        choices.put(field, group);
        add(group);
    }

    private String shown(CustomerRecord customer, CustomColumn field) {
        return text(customer, field.key()).isEmpty()
                ? Ui.text("contacts.customer.merge.empty")
                : field.text().apply(customer.custom());
    }

    private String shown(CustomerRecord customer, DocumentField field) {
        String text = text(customer, field.name());
        if (text.isEmpty()) {
            return Ui.text("contacts.customer.merge.empty");
        }
        if (field.kind() instanceof FieldKind.Choice choice) {
            return choice.dictionary().isEmpty()
                    ? Ui.text(choice.labels() + text)
                    : words.label(choice.dictionary(), text);
        }
        if (field.kind() instanceof FieldKind.Flag) {
            return Ui.text(customer.hot() ? "contacts.yes" : "contacts.no");
        }
        if (field.kind() instanceof FieldKind.Person) {
            return customer.ownerName();
        }
        return field.kind() instanceof FieldKind.Link && customer.parentName() != null ? customer.parentName() : text;
    }

    /** What nobody has chosen yet is the survivor's, or that of the first who has any. */
    void survivor(String id) {
        choices.forEach((field, group) -> {
            if (!chosen.contains(field)) {
                String own = texts.get(id).getOrDefault(field, "");
                group.setValue(group.getListDataView()
                        .getItems()
                        .filter(each -> own.isEmpty()
                                ? !texts.get(each).getOrDefault(field, "").isEmpty()
                                : texts.get(each).getOrDefault(field, "").equals(own))
                        .findFirst()
                        .orElse(id));
            }
        });
    }

    /** From which customer each of them is taken. */
    Map<String, String> value() {
        Map<String, String> value = new LinkedHashMap<>();
        choices.forEach((field, group) -> value.put(field, group.getValue()));
        return value;
    }
}
