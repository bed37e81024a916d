package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.tesseracrm.contacts.internal.service.Address;
import org.tesseracrm.contacts.internal.service.Choices;
import org.tesseracrm.contacts.internal.service.ContactsDictionaries;
import org.tesseracrm.contacts.internal.service.CustomerDraft;
import org.tesseracrm.contacts.internal.service.CustomerRecord;
import org.tesseracrm.contacts.internal.service.ImportantDate;
import org.tesseracrm.contacts.internal.service.Reach;
import org.tesseracrm.core.api.value.Money;
import org.tesseracrm.core.ui.ChoiceWords;
import org.tesseracrm.core.ui.CustomForm;
import org.tesseracrm.core.ui.LinesField;
import org.tesseracrm.core.ui.Named;

/** A customer's fields as one fills them in. */
final class CustomerFields {
    final TextField name = new TextField();
    final TextField shortName = new TextField();
    final Select<String> kind;
    final Select<String> type = Words.select("contacts.customer.type", Choices.CUSTOMER_TYPES);
    final ComboBox<String> source;
    final ComboBox<String> industry;
    final TextField phone = new TextField();
    final TextField website = new TextField();
    final TextField email = new TextField();
    final TextField country = new TextField();
    final TextField province = new TextField();
    final TextField city = new TextField();
    final TextField address = new TextField();
    final IntegerField employees = new IntegerField();
    final BigDecimalField revenue = new BigDecimalField();
    final Select<String> currency = new Select<>();
    final IntegerField foundedYear = new IntegerField();
    final TextField taxNumber = new TextField();
    final ComboBox<Named> parent = new ComboBox<>();
    final ComboBox<Named> owner = new ComboBox<>();
    final Checkbox hot = new Checkbox();
    final TextArea notes = new TextArea();
    final LinesField<Reach> reach;
    final LinesField<Address> addresses;
    final LinesField<ImportantDate> dates;
    final CustomForm custom;

    CustomerFields(Pickers pickers, ChoiceWords words, CustomForm custom) {
        this.custom = custom;
        kind = words.select(ContactsDictionaries.KIND);
        source = words.box(ContactsDictionaries.SOURCE);
        reach = PartFields.reach(words);
        addresses = PartFields.addresses(words);
        dates = PartFields.dates(words);
        industry = words.box(ContactsDictionaries.INDUSTRY);
        name.setRequiredIndicatorVisible(true);
        kind.setValue(Choices.CUSTOMER_KINDS.get(0));
        type.setValue(Choices.CUSTOMER_TYPES.get(0));
        currency.setItems(Choices.CURRENCIES);
        currency.setValue(Choices.CURRENCIES.get(0));
        employees.setMin(0);
        foundedYear.setMin(0);
        pickers.customers(parent);
        pickers.people(owner);
        notes.setMinRows(3);
    }

    void show(CustomerRecord customer) {
        text(name, customer.name());
        text(shortName, customer.shortName());
        kind.setValue(customer.kind());
        type.setValue(customer.type());
        source.setValue(customer.source());
        industry.setValue(customer.industry());
        text(phone, customer.phone());
        text(website, customer.website());
        text(email, customer.email());
        text(country, customer.country());
        text(province, customer.province());
        text(city, customer.city());
        text(address, customer.address());
        employees.setValue(customer.employees());
        if (customer.annualRevenue() != null) {
            revenue.setValue(customer.annualRevenue().amount());
            currency.setValue(customer.annualRevenue().currency());
        }
        foundedYear.setValue(customer.foundedYear());
        text(taxNumber, customer.taxNumber());
        parent.setValue(Named.of(customer.parentId(), customer.parentName()));
        owner.setValue(Named.of(customer.ownerId(), customer.ownerName()));
        hot.setValue(customer.hot());
        notes.setValue(customer.notes() == null ? "" : customer.notes());
        reach.setValue(customer.reach());
        addresses.setValue(customer.addresses());
        dates.setValue(customer.dates());
        custom.show(customer.custom());
    }

    CustomerDraft read() {
        return new CustomerDraft(
                name.getValue(),
                shortName.getValue(),
                kind.getValue(),
                type.getValue(),
                source.getValue(),
                industry.getValue(),
                phone.getValue(),
                website.getValue(),
                email.getValue(),
                country.getValue(),
                province.getValue(),
                city.getValue(),
                address.getValue(),
                employees.getValue(),
                Money.ofNullable(revenue.getValue(), currency.getValue()),
                foundedYear.getValue(),
                taxNumber.getValue(),
                Named.idOf(parent.getValue()),
                Named.idOf(owner.getValue()),
                hot.getValue(),
                notes.getValue(),
                reach.getValue(),
                addresses.getValue(),
                dates.getValue(),
                custom.read());
    }

    private static void text(TextField field, String value) {
        field.setValue(value == null ? "" : value);
    }
}
