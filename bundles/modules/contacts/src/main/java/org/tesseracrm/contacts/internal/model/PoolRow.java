package org.tesseracrm.contacts.internal.model;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.tesseracrm.core.api.query.SearchText;
import org.tesseracrm.core.api.record.CompanyRow;
import org.tesseracrm.core.api.record.Stamp;

/**
 * A customer whom anybody may take (公海, C5). Whoever put him there remains his owner until then: with another owner he is in the
 * pool no more.
 */
@Entity
@Table(name = "contacts_pool")
public class PoolRow extends CompanyRow {
    private static final int SEARCH_LENGTH = 300;

    @Column(name = "customer_id", updatable = false)
    private long customerId;

    /** The customer's. */
    @Column(name = "owner_id")
    private long ownerId;

    /** Who put him there. */
    @Column(name = "keeper_id", updatable = false)
    private long keeperId;

    @Column(name = "former_owner_id", updatable = false)
    private long formerOwnerId;

    /** Whether he is still in the pool, which the database works out. */
    @Column(insertable = false, updatable = false)
    private boolean pooled;

    private String name;

    private String kind;

    private String industry;

    private String province;

    private String city;

    private String note;

    @Column(name = "search_text")
    private String searchText;

    protected PoolRow() {}

    public PoolRow(Stamp stamp, Customer customer, long formerOwnerId, String note) {
        super(stamp);
        this.customerId = customer.getId();
        this.ownerId = stamp.by();
        this.keeperId = stamp.by();
        this.formerOwnerId = formerOwnerId;
        this.note = note;
        copy(customer.values());
    }

    /** What it tells of the customer. */
    public final void copy(CustomerValues values) {
        name = values.name();
        kind = values.kind();
        industry = values.industry();
        province = values.province();
        city = values.city();
        searchText = SearchText.of(SEARCH_LENGTH, values.name(), values.shortName(), values.city());
    }

    public long getCustomerId() {
        return customerId;
    }

    public long getFormerOwnerId() {
        return formerOwnerId;
    }

    public long getKeeperId() {
        return keeperId;
    }

    public String getName() {
        return name;
    }

    public String getKind() {
        return kind;
    }

    public String getIndustry() {
        return industry;
    }

    public String getProvince() {
        return province;
    }

    public String getCity() {
        return city;
    }

    public String getNote() {
        return note;
    }
}
