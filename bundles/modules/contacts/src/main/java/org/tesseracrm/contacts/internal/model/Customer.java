package org.tesseracrm.contacts.internal.model;

import java.math.BigDecimal;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.tesseracrm.core.api.query.SearchText;
import org.tesseracrm.core.api.query.Searched;
import org.tesseracrm.core.api.record.OwnedRow;
import org.tesseracrm.core.api.record.Stamp;

/** A customer; its id is that of the registry's entry. */
@Entity
@Table(name = "contacts_customer")
public class Customer extends OwnedRow implements Searched {
    private static final int SEARCH_LENGTH = 1_000;
    private static final int REACH_LENGTH = 500;

    private String name;

    /** The name as it is compared with others. */
    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "short_name")
    private String shortName;

    private String kind;

    private String type;

    private String source;

    private String industry;

    private String phone;

    private String website;

    private String email;

    private String country;

    private String province;

    private String city;

    private String address;

    private Integer employees;

    @Column(name = "revenue_amount", precision = 19, scale = 4)
    private BigDecimal revenue;

    @Column(name = "revenue_currency")
    private String currency;

    @Column(name = "founded_year")
    private Integer foundedYear;

    @Column(name = "tax_number")
    private String taxNumber;

    @Column(name = "parent_id")
    private Long parentId;

    private boolean hot;

    private String notes;

    /** Further ways to reach it, to be found by. */
    @Column(name = "reach_text")
    private String reachText;

    @Column(name = "search_text")
    private String searchText;

    @Column(name = "core_hash")
    private Long coreHash;

    @Column(name = "short_hash")
    private Long shortHash;

    @Column(name = "sound_hash")
    private Long soundHash;

    @Column(name = "phone_hash")
    private Long phoneHash;

    @Column(name = "tax_hash")
    private Long taxHash;

    private int matched;

    protected Customer() {}

    public Customer(Stamp stamp, long ownerId, CustomerValues values) {
        super(stamp, ownerId);
        setValues(values);
    }

    public CustomerValues values() {
        return new CustomerValues(
                name,
                shortName,
                kind,
                type,
                source,
                industry,
                phone,
                website,
                email,
                country,
                province,
                city,
                address,
                employees,
                revenue,
                currency,
                foundedYear,
                taxNumber,
                parentId,
                hot,
                notes);
    }

    /** @param text further ways to reach it, to be found by; values are to be set after it */
    public final void setReachText(String text) {
        reachText = text.isEmpty() ? null : text.substring(0, Math.min(text.length(), REACH_LENGTH));
    }

    public final void setValues(CustomerValues values) {
        name = values.name();
        nameKey = NameKey.of(values.name());
        shortName = values.shortName();
        kind = values.kind();
        type = values.type();
        source = values.source();
        industry = values.industry();
        phone = values.phone();
        website = values.website();
        email = values.email();
        country = values.country();
        province = values.province();
        city = values.city();
        address = values.address();
        employees = values.employees();
        revenue = values.revenue();
        currency = values.currency();
        foundedYear = values.foundedYear();
        taxNumber = values.taxNumber();
        parentId = values.parentId();
        hot = values.hot();
        notes = values.notes();
        searchText = SearchText.of(SEARCH_LENGTH, name, shortName, city, phone, email, taxNumber, reachText);
        setKeys(CustomerKeys.of(values));
    }

    private void setKeys(CustomerKeys keys) {
        coreHash = keys.coreHash();
        shortHash = keys.shortHash();
        soundHash = keys.soundHash();
        phoneHash = keys.phoneHash();
        taxHash = keys.taxHash();
        matched = CustomerKeys.VERSION;
    }

    @Override
    public long customerId() {
        return getId();
    }

    public String getName() {
        return name;
    }

    public String getNameKey() {
        return nameKey;
    }

    public Long getParentId() {
        return parentId;
    }

    public void setParentId(Long parentId) {
        this.parentId = parentId;
    }

    @Override
    public String searchText() {
        return searchText;
    }
}
