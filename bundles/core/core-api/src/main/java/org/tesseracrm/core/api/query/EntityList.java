package org.tesseracrm.core.api.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.query.Condition.Operator;
import org.tesseracrm.core.api.query.Page.Total;

/**
 * The one way to list entities: fields that may be filtered and sorted by, free text, pages by key, and the company's and the
 * caller's data permission on every query. Made once per list and kept; safe for all threads.
 *
 * @param <E> the entity
 */
public final class EntityList<E> {
    /** Counting ends here. */
    public static final int COUNT_LIMIT = 1_001;

    private final Class<E> entity;
    private final Columns columns;
    private final String tenantPath;
    private final CustomerPaths customer;
    private final ListField<E> id;
    private final List<ListField<E>> fields;
    private final List<Condition> always;
    private final String searchPath;
    private final String searchedTable;
    private final String defaultSort;

    private EntityList(Builder<E> builder) {
        entity = builder.entity;
        columns = Columns.of(entity);
        tenantPath = builder.tenantPath;
        customer = builder.customer;
        id = Objects.requireNonNull(builder.id, "id");
        fields = List.copyOf(builder.fields);
        always = List.copyOf(builder.always);
        searchPath = builder.searchPath;
        searchedTable = builder.searchedTable == null && Searched.class.isAssignableFrom(entity)
                ? columns.table()
                : builder.searchedTable;
        defaultSort = builder.defaultSort;
    }

    private EntityList(EntityList<E> list, List<ListField<E>> more) {
        entity = list.entity;
        columns = list.columns;
        tenantPath = list.tenantPath;
        customer = list.customer;
        id = list.id;
        fields = new ArrayList<>(list.fields);
        fields.addAll(more);
        always = list.always;
        searchPath = list.searchPath;
        searchedTable = list.searchedTable;
        defaultSort = list.defaultSort;
    }

    /** The same list with more fields, such as a company's own. */
    public EntityList<E> with(List<ListField<E>> more) {
        return more.isEmpty() ? this : new EntityList<>(this, more);
    }

    /** Rows that all of the company see who may see the list at all. */
    public static <E> Builder<E> ofCompany(Class<E> entity, String tenantPath) {
        return new Builder<>(entity, Objects.requireNonNull(tenantPath), null);
    }

    /**
     * Customers, or rows that hang on a customer: seen by those who see its owner's, and by those with whom it is shared. The unit
     * lists {@link org.tesseracrm.core.api.customer.CustomerShare}.
     *
     * @param ownerPath the customer's owner, kept with the row
     * @param customerPath the customer's id; of a customer its own
     */
    public static <E> Builder<E> ofCustomers(
            Class<E> entity, String tenantPath, String ownerPath, String customerPath) {
        return new Builder<>(entity, Objects.requireNonNull(tenantPath), new CustomerPaths(ownerPath, customerPath));
    }

    /**
     * @throws org.tesseracrm.core.api.error.InvalidInputException naming the part of the request that is wrong
     */
    public Page<E> page(EntityManager em, Caller caller, Visibility visibility, ListRequest request) {
        return page(source(em, caller, visibility, request), caller, visibility, request);
    }

    Page<E> page(RowSource<E> source, Caller caller, Visibility visibility, ListRequest request) {
        int limit = checkedLimit(request.limit());
        Fields<E> seen = new Fields<>(withId(), caller::may);
        Sorting<E> sorting = Sorting.read(request.sort().isBlank() ? defaultSort : request.sort(), seen, id);
        Parts<E> parts = new Parts<>(source, where(visibility, seen, caller.userId(), request), customer, visibility);
        byte[] fingerprint = Cursor.fingerprint(
                entity.getName(),
                always.toString(),
                Long.toString(visibility.tenantId()),
                // a cursor carries what its bearer counted, and another would be told that
                Long.toString(caller.userId()),
                request.q(),
                request.filter(),
                sorting.toString());
        Cursor cursor = request.cursor().isEmpty() ? null : Cursor.read(request.cursor(), sorting, fingerprint);

        List<E> rows =
                parts.rows(cursor == null ? Condition.all() : sorting.after(cursor.values()), sorting, limit + 1);
        boolean more = rows.size() > limit;
        List<E> items = more ? rows.subList(0, limit) : rows;
        Total total = cursor == null ? parts.total(items.size(), more) : cursor.total();
        String next =
                more ? new Cursor(sorting.valuesOf(items.get(limit - 1)), total).write(sorting, fingerprint) : null;
        return new Page<>(items, next, total);
    }

    /** The first ones, where it does not matter how many there are. */
    public List<E> first(EntityManager em, Caller caller, Visibility visibility, ListRequest request) {
        Fields<E> seen = new Fields<>(withId(), caller::may);
        Sorting<E> sorting = Sorting.read(request.sort().isBlank() ? defaultSort : request.sort(), seen, id);
        return new Parts<>(
                        source(em, caller, visibility, request),
                        where(visibility, seen, caller.userId(), request),
                        customer,
                        visibility)
                .rows(Condition.all(), sorting, checkedLimit(request.limit()));
    }

    /** How many there are, counted up to {@link #COUNT_LIMIT}; sort, limit and cursor are not looked at. */
    public Total count(EntityManager em, Caller caller, Visibility visibility, ListRequest request) {
        return count(source(em, caller, visibility, request), caller, visibility, request);
    }

    Total count(RowSource<E> source, Caller caller, Visibility visibility, ListRequest request) {
        Condition where = where(visibility, new Fields<>(withId(), caller::may), caller.userId(), request);
        return new Parts<>(source, where, customer, visibility).count(COUNT_LIMIT);
    }

    /**
     * Ids of all that match, in no order: for what is done with all of them. Sort, limit and cursor are not looked at.
     *
     * @param visibility for writing where they are to be changed
     * @param most where there are more, one more than so many is given
     */
    public List<Long> ids(EntityManager em, Caller caller, Visibility visibility, ListRequest request, int most) {
        return ids(source(em, caller, visibility, request), caller, visibility, request, most);
    }

    List<Long> ids(RowSource<E> source, Caller caller, Visibility visibility, ListRequest request, int most) {
        Condition where = where(visibility, new Fields<>(withId(), caller::may), caller.userId(), request);
        return new Parts<>(source, where, customer, visibility).ids(most + 1);
    }

    /** What the caller may filter and sort by, in the order of their declaration. */
    public List<FieldFacts> facts(Caller caller) {
        return fields.stream()
                .filter(field -> field.permission.isEmpty() || caller.may(field.permission))
                .map(FieldFacts::of)
                .toList();
    }

    private RowSource<E> source(EntityManager em, Caller caller, Visibility visibility, ListRequest request) {
        List<String> words = SearchText.words(request.q());
        RowSource.Jpa<E> rows = new RowSource.Jpa<>(em, entity, columns, id, caller.userId());
        if (words.isEmpty() || searchedTable == null) {
            return rows;
        }
        return SearchedRows.of(rows, searchedTable, visibility.tenantId(), words, searchPath);
    }

    private static int checkedLimit(int limit) {
        if (limit < 1 || limit > ListRequest.MAX_LIMIT) {
            throw Fields.invalid("limit", "range", "limit", ListRequest.MAX_LIMIT);
        }
        return limit;
    }

    private List<ListField<E>> withId() {
        List<ListField<E>> all = new ArrayList<>();
        all.add(id);
        all.addAll(fields);
        return all;
    }

    private Condition where(Visibility visibility, Fields<E> seen, long callerId, ListRequest request) {
        List<Condition> parts = new ArrayList<>();
        parts.add(new Condition.Compare(tenantPath, Operator.EQ, visibility.tenantId()));
        parts.addAll(always);
        for (String word : SearchText.words(request.q())) {
            if (searchPath == null) {
                throw Fields.invalid("q", "unknown", "noSearch");
            }
            parts.add(new Condition.Like(searchPath, Pattern.contains(word), true));
        }
        parts.add(new FilterReader<>(seen, callerId).read(request.filter()));
        return new Condition.All(parts);
    }

    /** Says what a list is. */
    public static final class Builder<E> {
        private final Class<E> entity;
        private final String tenantPath;
        private final CustomerPaths customer;
        private final List<ListField<E>> fields = new ArrayList<>();
        private final List<Condition> always = new ArrayList<>();
        private ListField<E> id;
        private String searchPath;
        private String searchedTable;
        private String defaultSort = "-id";

        private Builder(Class<E> entity, String tenantPath, CustomerPaths customer) {
            this.entity = entity;
            this.tenantPath = tenantPath;
            this.customer = customer;
        }

        /** The key, last in every order; a field of the list under the name {@code id}. */
        public Builder<E> id(String path, Function<? super E, Long> reader) {
            id = ListField.<E>id("id", path, reader).sortable();
            return this;
        }

        /** A text column kept with {@link SearchText#of}; without one the list cannot be searched by free text. */
        public Builder<E> search(String path) {
            searchPath = path;
            return this;
        }

        /**
         * The rows are found by the searched texts of another table with the same ids.
         *
         * @param table of a {@link SearchedTables}
         */
        public Builder<E> searchedBy(String table) {
            searchedTable = table;
            return this;
        }

        /** Only rows where that column says so: {@code with("deleted", false)}. */
        public Builder<E> with(String path, Object value) {
            always.add(new Condition.Compare(path, Operator.EQ, value));
            return this;
        }

        public Builder<E> field(ListField<E> field) {
            fields.add(field);
            return this;
        }

        public Builder<E> fields(List<ListField<E>> more) {
            fields.addAll(more);
            return this;
        }

        /** As in a request. */
        public Builder<E> sortedBy(String sort) {
            defaultSort = sort;
            return this;
        }

        public EntityList<E> build() {
            return new EntityList<>(this);
        }
    }
}
