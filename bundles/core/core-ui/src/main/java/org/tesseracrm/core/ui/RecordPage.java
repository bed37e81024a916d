package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tesseracrm.core.api.module.Contributions;
import org.tesseracrm.core.api.module.Registration;

/** A record: header with name, facts and actions; left its fields by section, right tabs, its own and those of other modules. */
public abstract class RecordPage extends BasePage {
    private final Div facts = new Div();
    private final Div fields = new Div();
    private final TabSheet tabs = new TabSheet();
    private final Div body = new Div(fields, tabs);
    private final Map<Object, Contributed> contributed = new HashMap<>();

    protected RecordPage() {
        facts.addClassName("t-record-head");
        fields.addClassName("t-stack");
        tabs.addClassName("t-record-tabs");
        tabs.setVisible(false);
        body.addClassName("t-record");
        add(facts, body);
    }

    /** A key fact under the name; nothing where it is empty. */
    protected final void fact(String labelKey, String value) {
        fact(labelKey, () -> value);
    }

    /** A key fact that reads differently in another language. */
    protected final void fact(String labelKey, Supplier<String> value) {
        String now = value.get();
        if (now == null || now.isBlank()) {
            return;
        }
        Span text = new Span();
        labels().on(() -> text.setText(value.get()));
        Span label = new Span();
        label.addClassName("t-fact-label");
        labels().set(label::setText, labelKey);
        Span fact = new Span(label, text);
        fact.addClassName("t-fact");
        facts.add(fact);
    }

    /** For a record that is a text above all: its fields have half of the width, and all of it where there are no tabs. */
    protected final void wideFields() {
        body.getStyle().set("grid-template-columns", "repeat(auto-fit, minmax(min(26rem, 100%), 1fr))");
    }

    protected final Section section(String titleKey) {
        Section section = new Section(labels(), titleKey);
        fields.add(section);
        return section;
    }

    protected final void tab(String titleKey, Component content) {
        Tab tab = tabs.add("", content);
        labels().set(tab::setLabel, titleKey);
        tabs.setVisible(true);
    }

    /** A tab with what happened around the record, of all modules. */
    protected final void timeline(RecordTools tools, String type, String recordId) {
        tab("core.ui.timeline", new TimelinePanel(tools, type, recordId));
    }

    /** Tabs with the record's files, and with what became of it. */
    protected final void history(RecordTools tools, String type, String recordId) {
        tools.type(type).ifPresent(kind -> {
            tab("core.ui.files", new AttachmentsPanel(tools.attachments(), type, recordId));
            tab("core.ui.history", new HistoryPanel(tools, kind, recordId, () -> getUI().ifPresent(
                            ui -> ui.refreshCurrentRoute(false))));
        });
    }

    /** Tabs that other modules bring, as they come and go. */
    protected final void tabs(Contributions contributions, String slot, String recordId) {
        new SlotHost(
                this,
                contributions,
                slot,
                fragment -> {
                    if (fragment instanceof RecordFragment record) {
                        record.show(recordId);
                    }
                },
                this::show);
    }

    private void show(List<SlotHost.Part> parts) {
        List<Object> gone = new ArrayList<>(contributed.keySet());
        for (SlotHost.Part part : parts) {
            gone.remove(part.key());
            contributed.computeIfAbsent(part.key(), key -> {
                Tab tab = tabs.add("", part.component());
                return new Contributed(tab, labels().set(tab::setLabel, part.title()));
            });
        }
        gone.forEach(key -> {
            Contributed each = contributed.remove(key);
            each.label().close();
            tabs.remove(each.tab());
        });
        tabs.setVisible(tabs.getTabCount() > 0);
    }

    private record Contributed(Tab tab, Registration label) {}
}
