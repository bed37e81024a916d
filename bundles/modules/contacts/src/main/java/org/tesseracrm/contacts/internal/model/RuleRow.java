package org.tesseracrm.contacts.internal.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.tesseracrm.core.api.record.CompanyRow;
import org.tesseracrm.core.api.record.Stamp;

/** Who gets which customers (A17, C5). */
@Entity
@Table(name = "contacts_allocation_rule")
public class RuleRow extends CompanyRow {
    private int place;

    private String name;

    /** As in a list's request. */
    @Column(name = "customer_filter")
    private String filter;

    @Column(name = "user_ids")
    private String userIds;

    private String way;

    private boolean active;

    protected RuleRow() {}

    public RuleRow(Stamp stamp, int place) {
        super(stamp);
        this.place = place;
    }

    public void set(String newName, String newFilter, List<Long> users, String newWay, boolean isActive) {
        name = newName;
        filter = newFilter;
        userIds = users.stream().map(String::valueOf).collect(Collectors.joining(","));
        way = newWay;
        active = isActive;
    }

    public int getPlace() {
        return place;
    }

    public void setPlace(int place) {
        this.place = place;
    }

    public String getName() {
        return name;
    }

    public String getFilter() {
        return filter;
    }

    public List<Long> getUserIds() {
        return Arrays.stream(userIds.split(",")).map(Long::valueOf).toList();
    }

    public String getWay() {
        return way;
    }

    public boolean isActive() {
        return active;
    }
}
