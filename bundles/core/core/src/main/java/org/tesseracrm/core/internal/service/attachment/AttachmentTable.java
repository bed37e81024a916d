package org.tesseracrm.core.internal.service.attachment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.attachment.Attachments.Limits;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.StaleVersionException;
import org.tesseracrm.core.api.query.Chunks;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.api.value.Utc;
import org.tesseracrm.core.internal.service.Sql;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.attachment.Stored.State;
import org.tesseracrm.i18n.Text;

/** The table {@code core_attachment}, in the transaction under way unless it says otherwise. */
@Component(service = AttachmentTable.class)
public class AttachmentTable {
    private static final String COLUMNS = "select id, version, created_by, created_at, type, record_id, field_id, name,"
            + " content_type, size, sha256, storage, storage_key, state, state_at from core_attachment";

    private final Store store;

    @Activate
    public AttachmentTable(@Reference Store store) {
        this.store = store;
    }

    /** In a transaction of its own: whatever becomes of the content, there is a row that knows of it. */
    void coming(Stamp stamp, Stored file) {
        store.independent(em -> new Sql(
                        "insert into core_attachment (id, tenant_id, version, created_by, created_at, updated_by, updated_at, type,"
                                + " record_id, field_id, name, content_type, size, sha256, storage, storage_key, state, state_at)"
                                + " values (?, ?, 1, ?, ?, ?, ?",
                        file.id(),
                        stamp.tenantId(),
                        stamp.by(),
                        Utc.sql(stamp.at()),
                        stamp.by(),
                        Utc.sql(stamp.at()))
                .add(
                        ", ?, ?, ?, ?, ?, ?",
                        file.type(),
                        file.recordId(),
                        file.field(),
                        file.name(),
                        file.contentType(),
                        file.size())
                .add(
                        ", ?, ?, ?, ?, ?)",
                        file.sha256(),
                        file.storage(),
                        file.key(),
                        file.state().name(),
                        Utc.sql(file.stateAt()))
                .update(em));
    }

    /** Newest first. */
    List<Stored> of(long tenant, long record, Collection<State> states) {
        return store.required(em -> stored(
                new Sql(COLUMNS + " where tenant_id = ? and record_id = ? and state in", tenant, record)
                        .in(states.stream().map(State::name).toList())
                        .add(" order by id desc"),
                em));
    }

    /** By id, in one query; those of other companies, and those that have gone, are left out. */
    Map<Long, Stored> all(long tenant, Collection<Long> ids) {
        Map<Long, Stored> found = new HashMap<>();
        for (List<Long> chunk : Chunks.of(List.copyOf(ids))) {
            store.required(em -> stored(new Sql(COLUMNS + " where tenant_id = ? and id in", tenant).in(chunk), em))
                    .forEach(file -> found.put(file.id(), file));
        }
        return found;
    }

    Optional<Stored> find(long tenant, long id) {
        return store
                .required(em -> stored(new Sql(COLUMNS + " where id = ? and tenant_id = ?", id, tenant), em))
                .stream()
                .findFirst();
    }

    /** How many files a record has, and their bytes; locks them until the end of the transaction. */
    private long[] sums(long tenant, long record) {
        return store.required(em -> {
            List<Long> sizes = new Sql(
                            "select size from core_attachment where tenant_id = ? and record_id = ? and state = ? for update",
                            tenant,
                            record,
                            State.KEPT.name())
                    .numbers(em);
            return new long[] {
                sizes.size(), sizes.stream().mapToLong(Long::longValue).sum()
            };
        });
    }

    /** @throws InvalidInputException on {@code file} where the record cannot have so many more, or so large ones */
    void room(long tenant, long record, int files, long bytes, Limits most) {
        long[] sums = record == 0 ? new long[2] : sums(tenant, record);
        if (sums[0] + files > most.files()) {
            throw InvalidInputException.of("file", "full", Text.of("core.attachment.tooMany", most.files()));
        }
        if (sums[1] + bytes > most.recordBytes()) {
            throw InvalidInputException.of("file", "full", Text.of("core.attachment.full", most.recordMegabytes()));
        }
    }

    /** @throws StaleVersionException where somebody else was faster */
    void rename(Stamp stamp, long id, long version, String name) {
        expectOne(store.required(em -> new Sql(
                        "update core_attachment set name = ?, version = version + 1, updated_by = ?, updated_at = ?",
                        name,
                        stamp.by(),
                        Utc.sql(stamp.at()))
                .add(" where id = ? and tenant_id = ? and version = ?", id, stamp.tenantId(), version)
                .update(em)));
    }

    /** @throws StaleVersionException where it is no longer in that state */
    void move(Stamp stamp, Stored file, State to) {
        expectOne(store.required(em -> new Sql(
                        "update core_attachment set state = ?, state_at = ?, version = version + 1, updated_by = ?, updated_at = ?",
                        to.name(),
                        Utc.sql(stamp.at()),
                        stamp.by(),
                        Utc.sql(stamp.at()))
                .add(
                        " where id = ? and tenant_id = ? and state = ?",
                        file.id(),
                        stamp.tenantId(),
                        file.state().name())
                .update(em)));
    }

    /** What waited, or was removed, is the record's from now on. */
    void settle(Stamp stamp, Stored file, long record) {
        expectOne(store.required(em -> new Sql(
                        "update core_attachment set state = ?, state_at = ?, version = version + 1, updated_by = ?, updated_at = ?,"
                                + " record_id = ?",
                        State.KEPT.name(),
                        Utc.sql(stamp.at()),
                        stamp.by(),
                        Utc.sql(stamp.at()),
                        record)
                .add(
                        " where id = ? and tenant_id = ? and record_id = ? and state = ?",
                        file.id(),
                        stamp.tenantId(),
                        file.recordId(),
                        file.state().name())
                .update(em)));
    }

    private static void expectOne(int rows) {
        if (rows != 1) {
            throw new StaleVersionException();
        }
    }

    /** With their records, for good; what becomes of the content is for the chore. */
    public void end(long tenant, Collection<Long> records, Instant now) {
        for (List<Long> chunk : Chunks.of(List.copyOf(records))) {
            store.run(em -> new Sql(
                            "update core_attachment set state = ?, state_at = ? where tenant_id = ? and record_id in",
                            State.ENDED.name(),
                            Utc.sql(now),
                            tenant)
                    .in(chunk)
                    .update(em));
        }
    }

    /** Of all companies: those that were in that state before the time are in the other one from now on. */
    void moveAll(State from, Instant before, State to, Instant now) {
        store.run(em -> new Sql(
                        "update core_attachment set state = ?, state_at = ? where state = ? and state_at < ?",
                        to.name(),
                        Utc.sql(now),
                        from.name(),
                        Utc.sql(before))
                .update(em));
    }

    /** Of all companies. */
    List<Stored> ended(int most) {
        return store.required(em ->
                stored(new Sql(COLUMNS + " where state = ? order by state_at limit ?", State.ENDED.name(), most), em));
    }

    /** Once nothing of its content is left. */
    void dropComing(Stored file) {
        store.independent(
                em -> new Sql("delete from core_attachment where id = ? and state = ?", file.id(), State.COMING.name())
                        .update(em));
    }

    void forget(Stored file) {
        store.run(em -> new Sql("delete from core_attachment where id = ? and state = ?", file.id(), State.ENDED.name())
                .update(em));
    }

    private static List<Stored> stored(Sql sql, EntityManager em) {
        return sql.rows(em).stream().map(AttachmentTable::stored).toList();
    }

    private static Stored stored(Object[] row) {
        return new Stored(
                number(row[0]),
                number(row[1]),
                number(row[2]),
                instant(row[3]),
                (String) row[4],
                number(row[5]),
                number(row[6]),
                (String) row[7],
                (String) row[8],
                number(row[9]),
                (String) row[10],
                (String) row[11],
                (String) row[12],
                State.valueOf((String) row[13]),
                instant(row[14]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static Instant instant(Object value) {
        return Utc.instant(((Timestamp) value).toLocalDateTime());
    }
}
