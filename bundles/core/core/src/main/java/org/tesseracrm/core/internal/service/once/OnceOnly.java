package org.tesseracrm.core.internal.service.once;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.value.Utc;
import org.tesseracrm.core.internal.service.Sha256;
import org.tesseracrm.core.internal.service.Store;

/** Answers by the keys that callers give their requests, kept for a day; a key is its user's own. */
@Component(service = OnceOnly.class)
public final class OnceOnly {
    private static final Duration KEPT = Duration.ofDays(1);

    /** A request under way for longer has died with its server. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final String MINE = " where tenant_id = ?1 and user_id = ?2 and key_hash = ?3";

    private final Store store;
    private final Access access;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public OnceOnly(@Reference Store store, @Reference Access access) {
        this.store = store;
        this.access = access;
    }

    public Begun begin(String key, String request) {
        Instant now = clock.instant();
        return store.independent(em -> {
            em.createNativeQuery("delete from core_idempotency where created_at < ?1 limit 200")
                    .setParameter(1, Utc.sql(now.minus(KEPT)))
                    .executeUpdate();
            mine(em, "delete from core_idempotency" + MINE + " and status is null and created_at < ?4", key)
                    .setParameter(4, Utc.sql(now.minus(LONGEST)))
                    .executeUpdate();
            int taken = mine(
                            em,
                            "insert ignore into core_idempotency"
                                    + " (tenant_id, user_id, key_hash, id, request_hash, created_at)"
                                    + " values (?1, ?2, ?3, ?4, ?5, ?6)",
                            key)
                    .setParameter(4, Ids.next())
                    .setParameter(5, request)
                    .setParameter(6, Utc.sql(now))
                    .executeUpdate();
            return taken == 1 ? new Begun.Fresh() : known(em, key, request);
        });
    }

    public void complete(String key, int status, Map<String, String> headers, byte[] body) {
        store.independent(em -> mine(em, "update core_idempotency set status = ?4, headers = ?5, body = ?6" + MINE, key)
                .setParameter(4, status)
                .setParameter(5, write(headers))
                .setParameter(6, body)
                .executeUpdate());
    }

    public void abandon(String key) {
        store.independent(
                em -> mine(em, "delete from core_idempotency" + MINE, key).executeUpdate());
    }

    private Begun known(EntityManager em, String key, String request) {
        List<?> rows = mine(em, "select request_hash, status, headers, body from core_idempotency" + MINE, key)
                .getResultList();
        if (rows.isEmpty()) {
            return new Begun.UnderWay();
        }
        Object[] row = (Object[]) rows.get(0);
        if (!request.equals(row[0])) {
            return new Begun.Different();
        }
        return row[1] == null
                ? new Begun.UnderWay()
                : new Begun.Answered(((Number) row[1]).intValue(), read((String) row[2]), (byte[]) row[3]);
    }

    private Query mine(EntityManager em, String sql, String key) {
        Caller caller = access.caller();
        return em.createNativeQuery(sql)
                .setParameter(1, caller.tenantId())
                .setParameter(2, caller.userId())
                .setParameter(3, Sha256.hex(key));
    }

    private static String write(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> read(String lines) {
        Map<String, String> headers = new TreeMap<>();
        lines.lines().forEach(line -> {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1));
        });
        return headers;
    }
}
