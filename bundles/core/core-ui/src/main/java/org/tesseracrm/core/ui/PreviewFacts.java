package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tesseracrm.core.api.document.DocumentField;
import org.tesseracrm.core.api.document.DocumentField.Place;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.FieldKind;

/** A record's fields in words, as far as the person may see them and something is said. */
record PreviewFacts(RecordTools tools, DocumentType kind) {
    /** @param facts to be shown under the title */
    record Shown(String title, String path, Component facts) {}

    /**
     * @param first names of fields that stand before the others
     * @throws org.tesseracrm.core.api.error.NotFoundException where the person does not see it
     */
    Shown of(String id, List<String> first) {
        // what the record is now, with names for ids
        Map<String, String> values =
                tools.history().asOf(kind.id(), id, Instant.now()).values();
        DocumentWords words = tools.words(kind);
        Map<String, String> facts = new LinkedHashMap<>();
        first.forEach(field -> put(facts, words, field, values));
        kind.fields().stream()
                .filter(field -> field.isIn(Place.RECORD) && !field.name().equals(kind.titleField()))
                .forEach(field -> put(facts, words, field.name(), values));
        values.keySet().stream()
                .filter(field -> field.startsWith("custom."))
                .forEach(field -> put(facts, words, field, values));
        DescriptionList list = new DescriptionList();
        list.addClassName("t-facts");
        facts.forEach((field, text) -> {
            Span value = new Span(text);
            value.getStyle().set("white-space", "pre-line").set("overflow-wrap", "anywhere");
            list.add(new DescriptionList.Term(words.label(field)), new DescriptionList.Description(value));
        });
        return new Shown(values.getOrDefault(kind.titleField(), ""), kind.path(id), list);
    }

    private void put(Map<String, String> facts, DocumentWords words, String field, Map<String, String> values) {
        FieldKind known = kind.field(field).map(DocumentField::kind).orElse(null);
        String text = known instanceof FieldKind.Amount amount
                ? money(values.getOrDefault(amount.amount(), ""), values.getOrDefault(amount.currency(), ""))
                : values.getOrDefault(field, "");
        // a 'no' says less than the room it takes
        boolean says = !text.isBlank() && !(known instanceof FieldKind.Flag && text.equals("false"));
        if (says && !facts.containsKey(field)) {
            facts.put(field, known instanceof FieldKind.Amount ? text : words.value(field, text));
        }
    }

    private static String money(String amount, String currency) {
        return amount.isBlank() ? "" : Ui.formats().money(new BigDecimal(amount), currency);
    }
}
