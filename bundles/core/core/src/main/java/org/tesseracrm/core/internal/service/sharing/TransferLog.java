package org.tesseracrm.core.internal.service.sharing;

import static org.tesseracrm.core.internal.service.sharing.CustomerSql.number;
import static org.tesseracrm.core.internal.service.sharing.CustomerSql.truth;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.tesseracrm.core.api.customer.Transfers;
import org.tesseracrm.core.api.customer.Transfers.Line;
import org.tesseracrm.core.api.customer.Transfers.Query;
import org.tesseracrm.core.api.customer.Transfers.Transfer;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.api.value.Utc;
import org.tesseracrm.core.internal.model.TransferRow;
import org.tesseracrm.core.internal.service.Queries;
import org.tesseracrm.core.internal.service.Sql;
import org.tesseracrm.core.internal.service.sharing.CustomerTable.Colleague;

/** Reads the log of transfers. Ids are sorted by time, so the id is the key. */
final class TransferLog {
    private static final int COUNTED = 1_000;

    private final CustomerTable customers;
    private final UndoWork undo;

    TransferLog(CustomerTable customers, UndoWork undo) {
        this.customers = customers;
        this.undo = undo;
    }

    Page<Transfer> list(EntityManager em, TransferScope scope, Query query, int asked, String cursor) {
        int limit = Queries.limit(asked);
        List<Long> found = search(scope, query, Long.MAX_VALUE, COUNTED + 1).numbers(em);
        Page.Total total = total(found.size());
        if (!cursor.isEmpty()) {
            found = search(scope, query, Ids.parse(cursor), limit + 1).numbers(em);
        } else if (found.size() > limit + 1) {
            found = found.subList(0, limit + 1);
        }
        return Queries.page(found, limit, id -> Long.toString(id), ids -> transfers(em, scope, ids), total);
    }

    Transfer find(EntityManager em, TransferScope scope, long id) {
        Sql sql = new Sql("select t.id from core_transfer t where t.id = ? and ", id);
        scope.transfers(sql);
        List<Long> found = sql.numbers(em);
        if (found.isEmpty()) {
            throw new NotFoundException();
        }
        return transfers(em, scope, found).get(0);
    }

    private static Sql search(TransferScope scope, Query query, long before, int limit) {
        Sql sql = new Sql("select t.id from core_transfer t where ");
        scope.transfers(sql);
        sql.add(" and t.id < ?", before);
        long tenant = scope.caller().tenantId();
        query.fromUserId().ifPresent(user -> person(sql, tenant, TransferSql.FORMER, Ids.parse(user)));
        query.toUserId().ifPresent(user -> person(sql, tenant, TransferSql.NEW, Ids.parse(user)));
        query.from().ifPresent(time -> sql.add(" and t.created_at >= ?", Utc.sql(time)));
        query.until().ifPresent(time -> sql.add(" and t.created_at < ?", Utc.sql(time)));
        query.customerId().ifPresent(customer -> {
            sql.add(
                    " and exists (select 1 from core_transfer_line l where l.tenant_id = ? and l.transfer_id = t.id"
                            + " and l.customer_id = ?",
                    tenant,
                    Ids.parse(customer));
            scope.lines(sql);
            sql.add(")");
        });
        if (!query.text().isBlank()) {
            text(sql, scope, Queries.contains(query.text()));
        }
        return sql.add(" order by t.id desc limit ?", limit);
    }

    private static void person(Sql sql, long tenant, String side, long user) {
        sql.add(
                " and exists (select 1 from core_transfer_person p where p.tenant_id = ? and p.user_id = ?"
                        + " and p.transfer_id = t.id and p.side = ?)",
                tenant,
                user,
                side);
    }

    private static void text(Sql sql, TransferScope scope, String pattern) {
        long tenant = scope.caller().tenantId();
        sql.add(
                " and (exists (select 1 from core_transfer_person p join core_user u on u.id = p.user_id"
                        + " where p.tenant_id = ? and p.transfer_id = t.id and u.display_name like ? escape '!')"
                        + " or exists (select 1 from core_user b where b.id = t.created_by and b.tenant_id = ?"
                        + " and b.display_name like ? escape '!')"
                        + " or exists (select 1 from core_transfer_line l where l.tenant_id = ? and l.transfer_id = t.id"
                        + " and l.name like ? escape '!'",
                tenant,
                pattern,
                tenant,
                pattern,
                tenant,
                pattern);
        scope.lines(sql);
        sql.add("))");
    }

    private List<Transfer> transfers(EntityManager em, TransferScope scope, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        long tenant = scope.caller().tenantId();
        Map<Long, Set<Long>> formers = new HashMap<>();
        Map<Long, Set<Long>> owners = new HashMap<>();
        Set<Long> people = new HashSet<>();
        new Sql(
                        "select transfer_id, side, user_id from core_transfer_person where tenant_id = ? and transfer_id in",
                        tenant)
                .in(ids)
                .rows(em)
                .forEach(row -> {
                    (TransferSql.NEW.equals(row[1]) ? owners : formers)
                            .computeIfAbsent(number(row[0]), id -> new HashSet<>())
                            .add(number(row[2]));
                    people.add(number(row[2]));
                });
        List<TransferRow> rows = em.createQuery(
                        "select t from TransferRow t where t.tenantId = :tenant and t.id in :ids order by t.id desc",
                        TransferRow.class)
                .setParameter("tenant", tenant)
                .setParameter("ids", ids)
                .getResultList();
        rows.forEach(row -> people.add(row.getCreatedBy()));
        Map<Long, Colleague> known = customers.colleagues(tenant, people);
        boolean may = scope.caller().may(Transfers.PERMISSION);
        return rows.stream()
                .map(row -> {
                    Set<Long> to = owners.getOrDefault(row.getId(), Set.of());
                    return new Transfer(
                            Long.toString(row.getId()),
                            row.getCreatedAt(),
                            PeopleNames.of(List.of(row.getCreatedBy()), known),
                            PeopleNames.of(formers.getOrDefault(row.getId(), Set.of()), known),
                            PeopleNames.of(to, known),
                            row.getCustomers(),
                            row.getNote(),
                            Optional.ofNullable(row.getUndoneAt()),
                            may && row.getUndoneAt() == null && undo.mayUndo(scope.caller(), row.getCreatedBy(), to));
                })
                .toList();
    }

    Page<Line> lines(EntityManager em, TransferScope scope, long id, int asked, String cursor) {
        find(em, scope, id);
        int limit = Queries.limit(asked);
        Page.Total total = total(lines(scope, id, "l.customer_id", COUNTED + 1, Optional.empty())
                .numbers(em)
                .size());
        Optional<Object[]> after = cursor.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sql(
                                "select name, customer_id from core_transfer_line where transfer_id = ? and customer_id = ? and tenant_id = ?",
                                id,
                                Ids.parse(cursor),
                                scope.caller().tenantId())
                        .rows(em).stream().findFirst().orElseThrow(NotFoundException::new));
        List<Object[]> rows = lines(
                        scope, id, "l.customer_id, l.name, l.from_id, l.to_id, l.restored", limit + 1, after)
                .rows(em);
        return Queries.page(rows, limit, row -> Long.toString(number(row[0])), some -> named(scope, some), total);
    }

    private static Sql lines(TransferScope scope, long id, String columns, int limit, Optional<Object[]> after) {
        Sql sql = new Sql("select " + columns)
                .add(
                        " from core_transfer_line l join core_transfer t on t.id = l.transfer_id"
                                + " where l.tenant_id = ? and l.transfer_id = ?",
                        scope.caller().tenantId(),
                        id);
        scope.lines(sql);
        after.ifPresent(last ->
                sql.add(" and (l.name > ? or l.name = ? and l.customer_id > ?)", last[0], last[0], number(last[1])));
        return sql.add(" order by l.name, l.customer_id limit ?", limit);
    }

    private List<Line> named(TransferScope scope, List<Object[]> rows) {
        Set<Long> people = new HashSet<>();
        rows.forEach(row -> {
            people.add(number(row[2]));
            people.add(number(row[3]));
        });
        Map<Long, Colleague> known = customers.colleagues(scope.caller().tenantId(), people);
        return rows.stream()
                .map(row -> new Line(
                        Long.toString(number(row[0])),
                        (String) row[1],
                        PeopleNames.of(List.of(number(row[2])), known),
                        PeopleNames.of(List.of(number(row[3])), known),
                        truth(row[4])))
                .toList();
    }

    private static Page.Total total(int found) {
        return found > COUNTED ? new Page.Total(COUNTED, Page.Relation.gte) : new Page.Total(found, Page.Relation.eq);
    }
}
