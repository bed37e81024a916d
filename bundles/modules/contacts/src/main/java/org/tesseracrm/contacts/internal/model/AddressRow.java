package org.tesseracrm.contacts.internal.model;

import javax.persistence.Entity;
import javax.persistence.Table;

@Entity
@Table(name = "contacts_address")
public class AddressRow extends PartRow {
    private String country;

    private String province;

    private String city;

    private String street;

    private String postcode;

    private String recipient;

    private String phone;

    protected AddressRow() {}

    public AddressRow(PartOwner of, int place, Address address) {
        super(of, place, address.kind());
        country = address.country();
        province = address.province();
        city = address.city();
        street = address.street();
        postcode = address.postcode();
        recipient = address.recipient();
        phone = address.phone();
    }

    public Address address() {
        return new Address(getKind(), country, province, city, street, postcode, recipient, phone);
    }
}
