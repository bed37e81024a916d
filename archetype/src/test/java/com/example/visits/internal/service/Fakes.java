package com.example.visits.internal.service;

import com.example.visits.internal.model.VisitEntity;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.customer.CustomerRegistry;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.error.ForbiddenException;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;

/** What the service needs, in memory. */
final class Fakes {
    private Fakes() {}

    /** Somebody is always in charge. */
    static final class Somebody implements Access {
        private Caller caller;

        Somebody(String... permissions) {
            become(permissions);
        }

        void become(String... permissions) {
            caller = new Caller(1, "c", 7, "u", "U", Locale.ENGLISH, Set.of(), Set.of(permissions), false, false);
        }

        @Override
        public Caller caller() {
            return caller;
        }

        @Override
        public Optional<Caller> current() {
            return Optional.of(caller);
        }

        @Override
        public <T> T runAs(Caller other, Callable<T> work) throws Exception {
            try (Scope scope = enter(other)) {
                return work.call();
            }
        }

        @Override
        public Scope enter(Caller other) {
            Caller before = caller;
            caller = other;
            return () -> caller = before;
        }

        @Override
        public void require(String permission) {
            if (!may(permission)) {
                throw new ForbiddenException(permission);
            }
        }

        @Override
        public boolean may(String permission) {
            return caller.may(permission);
        }
    }

    /** A table of rows on customers that all may be changed, but for those named as read-only. */
    static final class Table implements VisitStore {
        final Map<Long, VisitEntity> rows = new TreeMap<>();
        final Map<Long, CustomerRegistry.Entry> customers = new HashMap<>();
        private final Set<Long> readOnly;

        Table(Set<Long> readOnly, CustomerRegistry.Entry... known) {
            this.readOnly = readOnly;
            List.of(known).forEach(each -> customers.put(each.id(), each));
        }

        @Override
        public <T> T transaction(Supplier<T> work) {
            return work.get();
        }

        @Override
        public Page<VisitEntity> page(boolean deleted, ListRequest request) {
            List<VisitEntity> found = rows.values().stream()
                    .filter(row -> row.isDeleted() == deleted)
                    .toList();
            return new Page<>(found, null, new Page.Total(found.size(), Page.Relation.eq));
        }

        @Override
        public Optional<VisitEntity> find(long id) {
            return Optional.ofNullable(rows.get(id));
        }

        @Override
        public void add(VisitEntity row) {
            rows.put(row.getId(), row);
        }

        @Override
        public void remove(VisitEntity row) {
            rows.remove(row.getId());
        }

        @Override
        public void flush() {
            // rows are what they are
        }

        @Override
        public Optional<CustomerRegistry.Entry> customer(long customerId) {
            return Optional.ofNullable(customers.get(customerId));
        }

        @Override
        public Map<Long, String> customerNames(Collection<Long> customerIds) {
            Map<Long, String> names = new HashMap<>();
            customerIds.forEach(id -> names.put(id, customers.get(id).name()));
            return names;
        }

        @Override
        public Right right(long customerId, long ownerId) {
            return readOnly.contains(customerId) ? Right.READ : Right.WRITE;
        }

        @Override
        public void requireWrite(Map<Long, Long> owners) {
            if (owners.keySet().stream().anyMatch(readOnly::contains)) {
                throw ForbiddenException.readOnly();
            }
        }
    }

    /** One colleague. */
    static final class Colleagues implements People {
        @Override
        public Map<Long, String> names(Collection<Long> userIds) {
            return Map.of(7L, "U");
        }

        @Override
        public Set<Long> everybody() {
            return Set.of(7L);
        }

        @Override
        public List<Person> search(String text, int limit) {
            return List.of(new Person(7, "u", "U"));
        }
    }
}
