package com.example.visits.internal.ui;

import com.example.visits.internal.service.VisitRecord;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Visits one below the other, as the card and the tab show them. */
final class VisitLines {
    private VisitLines() {}

    static UnorderedList of(List<VisitRecord> records, List<Function<VisitRecord, String>> facts) {
        UnorderedList list = new UnorderedList();
        list.addClassName("t-list");
        records.forEach(each -> list.add(item(
                each,
                facts.stream()
                        .map(fact -> fact.apply(each))
                        .filter(text -> text != null && !text.isBlank())
                        .collect(Collectors.joining(" · ")))));
        return list;
    }

    private static ListItem item(VisitRecord record, String facts) {
        Anchor title = new Anchor(Paths.record(record.id()), record.title());
        title.getElement().setAttribute("router-link", true);
        title.addClassName("t-strong");
        Div about = new Div(facts);
        about.addClassNames("t-muted", "t-small");
        return new ListItem(title, about);
    }
}
