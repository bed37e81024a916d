package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.tesseracrm.contacts.internal.service.CustomerRecord;
import org.tesseracrm.core.ui.Formats;
import org.tesseracrm.core.ui.Ui;

/** The module's choices and values in words. */
final class Words {

    private Words() {}

    /** The label of a choice, empty where there is none. */
    static String choice(String prefix, String code) {
        return code == null || code.isEmpty() ? "" : Ui.text(prefix + "." + code);
    }

    static String place(CustomerRecord customer) {
        String province = customer.province() == null ? "" : customer.province();
        String city = customer.city() == null ? "" : customer.city();
        return province.isEmpty() || !city.isEmpty() && province.startsWith(city)
                ? city
                : Ui.text("contacts.place", province, city).strip();
    }

    static String money(CustomerRecord customer) {
        return customer.annualRevenue() == null
                ? ""
                : Ui.formats()
                        .money(
                                customer.annualRevenue().amount(),
                                customer.annualRevenue().currency());
    }

    static String number(Integer value) {
        return value == null ? "" : Ui.formats().number(value);
    }

    static String website(String address) {
        if (address == null || address.isBlank()) {
            return "";
        }
        return address.matches("(?i)https?://.*") ? address : "https://" + address;
    }

    static String phone(String number) {
        return new Formats(Ui.locale(), Ui.zone()).phone(number);
    }

    static String tel(String number) {
        return number == null ? "" : "tel:" + number.replaceAll("[^0-9+]", "");
    }

    /** A choice of the module's alone by its label. */
    static Select<String> select(String prefix, List<String> codes) {
        Select<String> select = new Select<>();
        select.setItems(codes);
        select.setItemLabelGenerator(code -> choice(prefix, code));
        return select;
    }
}
