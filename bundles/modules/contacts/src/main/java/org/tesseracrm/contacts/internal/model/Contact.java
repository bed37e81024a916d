package org.tesseracrm.contacts.internal.model;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.tesseracrm.core.api.query.SearchText;
import org.tesseracrm.core.api.query.Searched;
import org.tesseracrm.core.api.record.OwnedRow;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.api.text.MatchKey;

/** A person at a customer. Owner and name of the customer are kept equal to the customer's. */
@Entity
@Table(name = "contacts_contact")
public class Contact extends OwnedRow implements Searched {
    private static final int SEARCH_LENGTH = 1_000;
    private static final int REACH_LENGTH = 500;

    @Column(name = "customer_id")
    private long customerId;

    @Column(name = "customer_name")
    private String customerName;

    /** Went into the recycle bin with its customer, and comes out with it. */
    @Column(name = "deleted_with_customer")
    private boolean deletedWithCustomer;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    private String title;

    private String department;

    private String mobile;

    private String phone;

    private String email;

    private String wechat;

    private String category;

    private String role;

    private LocalDate birthday;

    /** Month and day, which the database works out. */
    @Column(name = "birthday_key", insertable = false, updatable = false)
    private Integer birthdayKey;

    @Column(name = "primary_contact")
    private boolean primaryContact;

    private String notes;

    /** Further ways to reach it, to be found by. */
    @Column(name = "reach_text")
    private String reachText;

    @Column(name = "search_text")
    private String searchText;

    @Column(name = "mobile_hash")
    private Long mobileHash;

    @Column(name = "phone_hash")
    private Long phoneHash;

    private int matched;

    protected Contact() {}

    public Contact(Stamp stamp, Customer customer, ContactValues values) {
        super(stamp, customer.getOwnerId());
        setCustomer(customer);
        setValues(values);
    }

    public final void setCustomer(Customer customer) {
        customerId = customer.getId();
        customerName = customer.getName();
        giveTo(customer.getOwnerId());
    }

    public ContactValues values() {
        return new ContactValues(
                name, title, department, mobile, phone, email, wechat, category, role, birthday, primaryContact, notes);
    }

    /** @param text further ways to reach it, to be found by; values are to be set after it */
    public final void setReachText(String text) {
        reachText = text.isEmpty() ? null : text.substring(0, Math.min(text.length(), REACH_LENGTH));
    }

    public final void setValues(ContactValues values) {
        name = values.name();
        nameKey = NameKey.of(values.name());
        title = values.title();
        department = values.department();
        mobile = values.mobile();
        phone = values.phone();
        email = values.email();
        wechat = values.wechat();
        category = values.category();
        role = values.role();
        birthday = values.birthday();
        primaryContact = values.primary();
        notes = values.notes();
        searchText = SearchText.of(SEARCH_LENGTH, name, mobile, phone, email, wechat, title, reachText);
        mobileHash = MatchKey.hash(MatchKey.phone(mobile));
        phoneHash = MatchKey.hash(MatchKey.phone(phone));
        matched = CustomerKeys.VERSION;
    }

    public void setPrimary(boolean primary) {
        primaryContact = primary;
    }

    @Override
    public long customerId() {
        return customerId;
    }

    public long getCustomerId() {
        return customerId;
    }

    public String getCustomerName() {
        return customerName;
    }

    public boolean isDeletedWithCustomer() {
        return deletedWithCustomer;
    }

    public String getName() {
        return name;
    }

    public String getNameKey() {
        return nameKey;
    }

    @Override
    public String searchText() {
        return searchText;
    }
}
