package org.tesseracrm.contacts.internal.model;

import javax.persistence.Column;
import javax.persistence.Id;
import javax.persistence.MappedSuperclass;
import org.tesseracrm.core.api.query.Ids;

/** One of several things of a kind that are known of a customer, or of a contact of his. */
@MappedSuperclass
public abstract class PartRow {
    @Id
    private long id;

    @Column(name = "tenant_id", updatable = false)
    private long tenantId;

    @Column(name = "customer_id")
    private long customerId;

    /** The customer's. */
    @Column(name = "owner_id")
    private long ownerId;

    /** 0: it is the customer's own. */
    @Column(name = "contact_id", updatable = false)
    private long contactId;

    /** Which of several, from 0. */
    private int place;

    private String kind;

    protected PartRow() {}

    protected PartRow(PartOwner of, int place, String kind) {
        this.id = Ids.next();
        this.tenantId = of.tenantId();
        this.customerId = of.customerId();
        this.ownerId = of.ownerId();
        this.contactId = of.contactId();
        this.place = place;
        this.kind = kind;
    }

    public long getId() {
        return id;
    }

    public long getTenantId() {
        return tenantId;
    }

    public long getCustomerId() {
        return customerId;
    }

    public long getOwnerId() {
        return ownerId;
    }

    public long getContactId() {
        return contactId;
    }

    public int getPlace() {
        return place;
    }

    public String getKind() {
        return kind;
    }

    /** @param contactId 0: of the customer himself */
    public record PartOwner(long tenantId, long customerId, long ownerId, long contactId) {
        public static PartOwner of(Customer customer) {
            return new PartOwner(customer.getTenantId(), customer.getId(), customer.getOwnerId(), 0);
        }

        public static PartOwner of(Contact contact) {
            return new PartOwner(contact.getTenantId(), contact.getCustomerId(), contact.getOwnerId(), contact.getId());
        }
    }
}
