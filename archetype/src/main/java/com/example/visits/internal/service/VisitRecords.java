package com.example.visits.internal.service;

import com.example.visits.internal.model.VisitEntity;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tesseracrm.core.api.customer.People;

/** Turns rows into what is shown: one query for the names of customers, one for those of people. */
final class VisitRecords {
    private final VisitStore store;
    private final People people;

    VisitRecords(VisitStore store, People people) {
        this.store = store;
        this.people = people;
    }

    VisitRecord of(VisitEntity row) {
        return of(List.of(row)).get(0);
    }

    List<VisitRecord> of(List<VisitEntity> rows) {
        Set<Long> customerIds = new HashSet<>();
        Set<Long> userIds = new HashSet<>();
        rows.forEach(row -> {
            customerIds.add(row.getCustomerId());
            userIds.addAll(List.of(row.getOwnerId(), row.getCreatedBy(), row.getUpdatedBy()));
        });
        Map<Long, String> customers = store.customerNames(customerIds);
        Map<Long, String> users = people.names(userIds);
        return rows.stream().map(row -> of(row, customers, users)).toList();
    }

    private static VisitRecord of(VisitEntity row, Map<Long, String> customers, Map<Long, String> users) {
        return new VisitRecord(
                Long.toString(row.getId()),
                row.getVersion(),
                Long.toString(row.getCustomerId()),
                customers.get(row.getCustomerId()),
                row.getTitle(),
                row.getDay(),
                row.getNotes(),
                Long.toString(row.getOwnerId()),
                users.get(row.getOwnerId()),
                row.getCreatedAt(),
                users.get(row.getCreatedBy()),
                row.getUpdatedAt(),
                users.get(row.getUpdatedBy()),
                row.getDeletedAt());
    }
}
