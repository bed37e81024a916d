package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.tesseracrm.contacts.internal.service.ContactDraft;
import org.tesseracrm.contacts.internal.service.ContactRecord;
import org.tesseracrm.contacts.internal.service.ContactsDictionaries;
import org.tesseracrm.contacts.internal.service.ImportantDate;
import org.tesseracrm.contacts.internal.service.Reach;
import org.tesseracrm.core.ui.ChoiceWords;
import org.tesseracrm.core.ui.CustomForm;
import org.tesseracrm.core.ui.LinesField;
import org.tesseracrm.core.ui.Named;

/** A contact's fields as one fills them in. */
final class ContactFields {
    final ComboBox<Named> customer = new ComboBox<>();
    final TextField name = new TextField();
    final TextField title = new TextField();
    final TextField department = new TextField();
    final TextField mobile = new TextField();
    final TextField phone = new TextField();
    final TextField email = new TextField();
    final TextField wechat = new TextField();
    final ComboBox<String> category;
    final ComboBox<String> role;
    final DatePicker birthday = new DatePicker();
    final Checkbox primary = new Checkbox();
    final TextArea notes = new TextArea();
    final LinesField<Reach> reach;
    final LinesField<ImportantDate> dates;
    final CustomForm custom;

    ContactFields(Pickers pickers, ChoiceWords words, CustomForm custom) {
        this.custom = custom;
        category = words.box(ContactsDictionaries.CATEGORY);
        reach = PartFields.reach(words);
        dates = PartFields.dates(words);
        role = words.box(ContactsDictionaries.ROLE);
        customer.setRequiredIndicatorVisible(true);
        name.setRequiredIndicatorVisible(true);
        pickers.customers(customer);
        birthday.setClearButtonVisible(true);
        notes.setMinRows(3);
    }

    void show(ContactRecord contact) {
        customer.setValue(Named.of(contact.customerId(), contact.customerName()));
        text(name, contact.name());
        text(title, contact.title());
        text(department, contact.department());
        text(mobile, contact.mobile());
        text(phone, contact.phone());
        text(email, contact.email());
        text(wechat, contact.wechat());
        category.setValue(contact.category());
        role.setValue(contact.role());
        birthday.setValue(contact.birthday());
        primary.setValue(contact.primary());
        notes.setValue(contact.notes() == null ? "" : contact.notes());
        reach.setValue(contact.reach());
        dates.setValue(contact.dates());
        custom.show(contact.custom());
    }

    ContactDraft read() {
        return new ContactDraft(
                Named.idOf(customer.getValue()),
                name.getValue(),
                title.getValue(),
                department.getValue(),
                mobile.getValue(),
                phone.getValue(),
                email.getValue(),
                wechat.getValue(),
                category.getValue(),
                role.getValue(),
                birthday.getValue(),
                primary.getValue(),
                notes.getValue(),
                reach.getValue(),
                dates.getValue(),
                custom.read());
    }

    private static void text(TextField field, String value) {
        field.setValue(value == null ? "" : value);
    }
}
