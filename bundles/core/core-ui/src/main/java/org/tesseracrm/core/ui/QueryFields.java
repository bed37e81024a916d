package org.tesseracrm.core.ui;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tesseracrm.core.api.query.FieldFacts;
import org.tesseracrm.core.api.query.FieldFacts.Kind;

/**
 * What people may ask for in a list, with the labels of the record: {@code <record>.<field>}, and {@code <record>.<field>.<choice>}.
 * Links are asked for where it is said how they are chosen.
 */
public final class QueryFields {
    private final Supplier<List<FieldFacts>> facts;
    private final String record;
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, FilterPicker> pickers = new HashMap<>();
    private final Map<String, Function<String, String>> choices = new HashMap<>();
    private final Set<String> left = new HashSet<>();
    private final Map<String, CustomColumn> own = new HashMap<>();

    /**
     * @param facts of the fields that the person may ask for
     * @param record beginning of the labels, for instance {@code contacts.customer}
     */
    public QueryFields(Supplier<List<FieldFacts>> facts, String record) {
        this.facts = facts;
        this.record = record;
    }

    /** A field with another label. */
    public QueryFields label(String field, String key) {
        labels.put(field, key);
        return this;
    }

    /** A field whose choices are the company's own. */
    public QueryFields choices(String field, ChoiceWords words, String dictionary) {
        choices.put(field, code -> words.label(dictionary, code));
        return this;
    }

    /** A link, by the names of what it leads to. */
    public QueryFields pick(String field, FilterPicker picker) {
        pickers.put(field, picker);
        return this;
    }

    /** The company's own fields. */
    public QueryFields own(List<CustomColumn> columns) {
        columns.forEach(column -> own.put(column.key(), column));
        return this;
    }

    /** One that is of no use to people. */
    public QueryFields without(String field) {
        left.add(field);
        return this;
    }

    public List<QueryField> get() {
        return facts.get().stream()
                .filter(each -> !left.contains(each.name()))
                .filter(each -> !each.name().startsWith("custom.") || own.containsKey(each.name()))
                .filter(each -> each.kind() != Kind.LINK || pickers.containsKey(each.name()))
                .map(this::field)
                .toList();
    }

    private QueryField field(FieldFacts each) {
        CustomColumn custom = own.get(each.name());
        if (custom != null) {
            return new QueryField(each, custom.label(), custom.choice(), null);
        }
        String key = labels.getOrDefault(each.name(), record + "." + each.name());
        return new QueryField(
                each,
                () -> Ui.text(key),
                choices.getOrDefault(each.name(), choice -> Ui.text(key + "." + choice)),
                pickers.get(each.name()));
    }
}
