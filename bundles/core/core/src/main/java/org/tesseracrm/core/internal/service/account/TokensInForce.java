package org.tesseracrm.core.internal.service.account;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.internal.service.Recent;
import org.tesseracrm.core.internal.service.Store;

/**
 * What the tables say of a token, remembered for a second: a program asks many times in it, and looking up its token took a quarter of
 * what the answer takes. What ends a token on this node holds at once, on another one a second later.
 */
@Component(service = TokensInForce.class)
public final class TokensInForce {
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final Store store;
    private final Recent<String, Optional<InForce>> known;

    /** A token whose company is not suspended; it may have run out. */
    record InForce(
            long id,
            long tenantId,
            long userId,
            LocalDateTime expiresAt,
            LocalDateTime lastUsedAt,
            boolean enrolFirst) {}

    @Activate
    public TokensInForce(@Reference Store store) {
        this.store = store;
        this.known = new Recent<>(REMEMBERED, this::read, store::isUnderWay);
    }

    Optional<InForce> get(String hash) {
        return known.get(hash);
    }

    /** To be called, within the transaction if there is one, by whoever changes or ends tokens. */
    void changing() {
        store.afterCommit(() -> known.forget(hash -> true));
    }

    private Optional<InForce> read(String hash) {
        return store
                .required(em -> em.createQuery(
                                "select t.id, t.tenantId, t.userId, t.expiresAt, t.lastUsedAt, t.enrolFirst"
                                        + " from Token t, Tenant c"
                                        + " where t.hash = :hash and c.id = t.tenantId and c.suspended = false",
                                Object[].class)
                        .setParameter("hash", hash)
                        .getResultList())
                .stream()
                .map(row -> new InForce(
                        (Long) row[0],
                        (Long) row[1],
                        (Long) row[2],
                        (LocalDateTime) row[3],
                        (LocalDateTime) row[4],
                        Boolean.TRUE.equals(row[5])))
                .findFirst();
    }
}
