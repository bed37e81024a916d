package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tesseracrm.contacts.internal.service.Address;
import org.tesseracrm.contacts.internal.service.ContactsDictionaries;
import org.tesseracrm.contacts.internal.service.ImportantDate;
import org.tesseracrm.contacts.internal.service.Reach;
import org.tesseracrm.core.ui.ChoiceWords;
import org.tesseracrm.core.ui.LinesField;
import org.tesseracrm.core.ui.LinesField.Line;
import org.tesseracrm.core.ui.Ui;

/** What there may be several of, as one fills it in. */
final class PartFields {
    private PartFields() {}

    static LinesField<Reach> reach(ChoiceWords words) {
        return new LinesField<>("contacts.reach.add", () -> {
            ComboBox<String> kind = kind(words, ContactsDictionaries.REACH);
            TextField value = text("value");
            TextField note = text("note");
            value.addClassName("t-line-wide");
            return new Line<>(
                    fields("kind", kind, "value", value, "note", note),
                    () -> isSaid(value, note)
                            ? Optional.of(new Reach(kind.getValue(), value.getValue(), note.getValue()))
                            : Optional.empty(),
                    known -> {
                        kind.setValue(known.kind());
                        show(value, known.value());
                        show(note, known.note());
                    });
        });
    }

    static LinesField<Address> addresses(ChoiceWords words) {
        return new LinesField<>("contacts.address.add", () -> {
            ComboBox<String> kind = kind(words, ContactsDictionaries.ADDRESS);
            TextField country = text("country");
            TextField province = text("province");
            TextField city = text("city");
            TextField street = text("street");
            TextField postcode = text("postcode");
            TextField recipient = text("recipient");
            TextField phone = text("phone");
            street.addClassName("t-line-wide");
            Map<String, Component> fields = fields("kind", kind, "street", street, "city", city, "province", province);
            fields.putAll(fields("country", country, "postcode", postcode, "recipient", recipient, "phone", phone));
            return new Line<>(
                    fields,
                    () -> isSaid(country, province, city, street, postcode, recipient, phone)
                            ? Optional.of(new Address(
                                    kind.getValue(),
                                    country.getValue(),
                                    province.getValue(),
                                    city.getValue(),
                                    street.getValue(),
                                    postcode.getValue(),
                                    recipient.getValue(),
                                    phone.getValue()))
                            : Optional.empty(),
                    known -> {
                        kind.setValue(known.kind());
                        show(country, known.country());
                        show(province, known.province());
                        show(city, known.city());
                        show(street, known.street());
                        show(postcode, known.postcode());
                        show(recipient, known.recipient());
                        show(phone, known.phone());
                    });
        });
    }

    static LinesField<ImportantDate> dates(ChoiceWords words) {
        return new LinesField<>("contacts.date.add", () -> {
            ComboBox<String> kind = kind(words, ContactsDictionaries.DATE);
            TextField day = text("day");
            TextField note = text("note");
            Checkbox lunar = new Checkbox(Ui.text("contacts.line.lunar"));
            Checkbox leap = new Checkbox(Ui.text("contacts.line.leap"));
            day.setHelperText(Ui.text("contacts.line.day.hint"));
            leap.setVisible(false);
            lunar.addValueChangeListener(event -> leap.setVisible(event.getValue()));
            Map<String, Component> fields = fields("kind", kind, "day", day, "lunar", lunar, "leap", leap);
            fields.put("note", note);
            return new Line<>(
                    fields,
                    () -> isSaid(day, note)
                            ? Optional.of(new ImportantDate(
                                    kind.getValue(),
                                    day.getValue(),
                                    lunar.getValue(),
                                    lunar.getValue() && leap.getValue(),
                                    note.getValue()))
                            : Optional.empty(),
                    known -> {
                        kind.setValue(known.kind());
                        show(day, known.day());
                        lunar.setValue(known.lunar());
                        leap.setValue(known.leap());
                        show(note, known.note());
                    });
        });
    }

    private static ComboBox<String> kind(ChoiceWords words, String dictionary) {
        ComboBox<String> kind = words.box(dictionary);
        List<String> codes = kind.getListDataView().getItems().toList();
        kind.setValue(codes.isEmpty() ? null : codes.get(0));
        kind.setClearButtonVisible(false);
        kind.setAriaLabel(Ui.text("contacts.line.kind"));
        return kind;
    }

    private static TextField text(String name) {
        String label = Ui.text("contacts.line." + name);
        TextField field = new TextField();
        field.setPlaceholder(label);
        field.setAriaLabel(label);
        return field;
    }

    private static Map<String, Component> fields(Object... namesAndFields) {
        Map<String, Component> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndFields.length; i += 2) {
            fields.put((String) namesAndFields[i], (Component) namesAndFields[i + 1]);
        }
        return fields;
    }

    private static boolean isSaid(TextField... fields) {
        return Stream.of(fields).anyMatch(field -> !field.getValue().isBlank());
    }

    private static void show(TextField field, String value) {
        field.setValue(value == null ? "" : value);
    }
}
