package org.tesseracrm.core.internal.service.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.value.Utc;
import org.tesseracrm.core.internal.service.Store;

/** Second factors in the database. */
@Component(service = Factors.class)
public final class FactorTable implements Factors {
    private static final String WHERE = " where tenant_id = ?1 and user_id = ?2";

    private final Store store;

    @Activate
    public FactorTable(@Reference Store store) {
        this.store = store;
    }

    @Override
    public Optional<Factor> find(long tenantId, long userId) {
        List<?> rows = store.required(em -> em.createNativeQuery(
                        "select secret, pending_secret, since, last_step from core_second_factor" + WHERE)
                .setParameter(1, tenantId)
                .setParameter(2, userId)
                .getResultList());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = (Object[]) rows.get(0);
        return Optional.of(new Factor(
                Optional.ofNullable((String) row[0]),
                Optional.ofNullable((String) row[1]),
                Optional.ofNullable(Utc.instant(row[2])),
                ((Number) row[3]).longValue()));
    }

    @Override
    public void begin(long tenantId, long userId, String pendingSecret) {
        change(
                "insert into core_second_factor (tenant_id, user_id, pending_secret, last_step) values (?1, ?2, ?3, 0)"
                        + " on duplicate key update pending_secret = values(pending_secret)",
                tenantId,
                userId,
                pendingSecret);
    }

    @Override
    public void activate(long tenantId, long userId, Instant since, long step) {
        change(
                "update core_second_factor set secret = pending_secret, pending_secret = null, since = ?3, last_step = ?4"
                        + WHERE,
                tenantId,
                userId,
                Utc.sql(since),
                step);
    }

    @Override
    public boolean use(long tenantId, long userId, long step) {
        return change(
                        "update core_second_factor set last_step = ?3" + WHERE + " and last_step < ?3",
                        tenantId,
                        userId,
                        step)
                == 1;
    }

    @Override
    public void replaceCodes(long tenantId, long userId, Collection<String> hashes) {
        change("delete from core_recovery_code" + WHERE, tenantId, userId);
        for (String hash : hashes) {
            change(
                    "insert into core_recovery_code (tenant_id, user_id, id, hash) values (?1, ?2, ?3, ?4)",
                    tenantId,
                    userId,
                    Ids.next(),
                    hash);
        }
    }

    @Override
    public boolean spend(long tenantId, long userId, String hash) {
        return change("delete from core_recovery_code" + WHERE + " and hash = ?3", tenantId, userId, hash) == 1;
    }

    @Override
    public int codesLeft(long tenantId, long userId) {
        return store.required(em -> ((Number) em.createNativeQuery("select count(*) from core_recovery_code" + WHERE)
                        .setParameter(1, tenantId)
                        .setParameter(2, userId)
                        .getSingleResult())
                .intValue());
    }

    @Override
    public boolean remove(long tenantId, long userId) {
        change("delete from core_recovery_code" + WHERE, tenantId, userId);
        return change("delete from core_second_factor" + WHERE, tenantId, userId) == 1;
    }

    private int change(String sql, Object... parameters) {
        return store.required(em -> {
            var query = em.createNativeQuery(sql);
            for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            return query.executeUpdate();
        });
    }
}
