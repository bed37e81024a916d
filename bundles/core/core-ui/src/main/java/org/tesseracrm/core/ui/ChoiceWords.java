package org.tesseracrm.core.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.query.FilterTerm;

/** The choices of a company's dictionaries in words, and to choose from. */
@Component(service = ChoiceWords.class)
public final class ChoiceWords {
    private final Dictionaries dictionaries;

    @Activate
    public ChoiceWords(@Reference Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** In the language of the tab; empty where there is none. */
    public String label(String dictionary, String code) {
        return code == null || code.isEmpty()
                ? ""
                : dictionaries.choices(dictionary).label(code, Ui.locale());
    }

    /** Of few choices, one of which must be taken. */
    public Select<String> select(String dictionary) {
        Select<String> select = new Select<>();
        select.setItems(dictionaries.choices(dictionary).codes());
        select.setItemLabelGenerator(code -> label(dictionary, code));
        return select;
    }

    /** Of many choices, found by typing; none may be taken. */
    public ComboBox<String> box(String dictionary) {
        ComboBox<String> box = new ComboBox<>();
        box.setItems(dictionaries.choices(dictionary).codes());
        box.setItemLabelGenerator(code -> label(dictionary, code));
        box.setClearButtonVisible(true);
        return box;
    }

    /** What a list can be filtered by: the choices that are offered. */
    public void filters(ListPage<?> page, String field, String dictionary) {
        dictionaries
                .choices(dictionary)
                .codes()
                .forEach(code -> page.filter(new ListFilter(
                        code,
                        () -> label(dictionary, code),
                        new FilterTerm.Comparison(field, "==", List.of(code)).text())));
    }
}
