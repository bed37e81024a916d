package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.document.DocumentField;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.Drafts;
import org.tesseracrm.core.api.document.FieldKind;

/**
 * The fields of a kind of record, the company's own among them, each with what one fills it in with.
 *
 * @param choices the list's fields, for what a choice may be
 */
record BatchFields(
        DocumentType kind, Supplier<List<QueryField>> choices, CustomFieldsUi own, ChoiceWords words, People people) {
    private static final int LONG = 4_000;

    /** @param text the value as the record's draft has it */
    record Editor(Component component, Supplier<String> text) {}

    String label(String field) {
        return kind.field(field)
                .map(each -> Ui.text(each.label()))
                .or(() -> own.editor(kind.id(), field).map(each -> each.field().label(Ui.locale())))
                .orElse(field);
    }

    /** Empty where nobody knows how it is filled in. */
    Optional<Editor> editor(String field) {
        return kind.field(field).map(this::known).orElseGet(() -> own.editor(kind.id(), field)
                .map(each -> new Editor(each.component(), () -> Drafts.text(each.value()))));
    }

    private Optional<Editor> known(DocumentField field) {
        if (field.kind() instanceof FieldKind.LongText) {
            TextArea text = new TextArea();
            text.setMaxLength(LONG);
            text.setMinRows(3);
            return Optional.of(new Editor(text, text::getValue));
        }
        if (field.kind() instanceof FieldKind.Amount) {
            MoneyField money = new MoneyField();
            return Optional.of(new Editor(money, () -> Drafts.text(money.getValue())));
        }
        if (field.kind() instanceof FieldKind.Person) {
            PersonField person = new PersonField(people);
            return Optional.of(new Editor(person, () -> person.id().orElse("")));
        }
        if (field.kind() instanceof FieldKind.Link link) {
            ComboBox<Named> box = own.links(link.type());
            return Optional.of(new Editor(box, () -> Drafts.text(Named.idOf(box.getValue()))));
        }
        if (field.kind() instanceof FieldKind.Choice choice
                && !choice.dictionary().isEmpty()) {
            ComboBox<String> box = words.box(choice.dictionary());
            return Optional.of(new Editor(box, () -> Drafts.text(box.getValue())));
        }
        QueryField query = choices.get().stream()
                .filter(each -> each.name().equals(field.name()))
                .findFirst()
                .orElse(null);
        return CellField.of(field, "", query).map(cell -> {
            // it stands in no narrow cell here
            cell.component().getElement().getThemeList().remove("small");
            return new Editor(cell.component(), cell.text());
        });
    }
}
