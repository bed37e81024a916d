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

    public AddressRow(PartOwner of, int place, String kind) {
        super(of, place, kind);
    }

    public AddressRow lies(String inCountry, String inProvince, String inCity, String atStreet, String atPostcode) {
        country = inCountry;
        province = inProvince;
        city = inCity;
        street = atStreet;
        postcode = atPostcode;
        return this;
    }

    public AddressRow receives(String who, String telephone) {
        recipient = who;
        phone = telephone;
        return this;
    }

    public String getCountry() {
        return country;
    }

    public String getProvince() {
        return province;
    }

    public String getCity() {
        return city;
    }

    public String getStreet() {
        return street;
    }

    public String getPostcode() {
        return postcode;
    }

    public String getRecipient() {
        return recipient;
    }

    public String getPhone() {
        return phone;
    }
}
