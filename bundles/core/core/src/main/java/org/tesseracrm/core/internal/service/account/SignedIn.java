package org.tesseracrm.core.internal.service.account;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.persistence.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.module.Registration;
import org.tesseracrm.core.internal.service.Store;

/** Ends what a person is signed in with. Within the transaction under way; who listens hears of it after the commit. */
@Component(service = SignedIn.class)
public final class SignedIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignedIn.class);

    private final Store store;
    private final TokensInForce tokens;
    private final List<Consumer<Set<String>>> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public SignedIn(@Reference Store store, @Reference TokensInForce tokens) {
        this.store = store;
        this.tokens = tokens;
    }

    /**
     * All of somebody's sessions and tokens: after a change or reset of his password, or when he leaves.
     *
     * @param keep id of the session or token that goes on; 0 for none
     * @return how many sessions there were
     */
    public int endAll(long tenantId, long userId, long keep) {
        store.run(em -> {
            tokens.changing();
            with(
                            em.createNativeQuery(
                                    "delete from core_token where tenant_id = ?1 and user_id = ?2 and id <> ?3"),
                            tenantId,
                            userId,
                            keep)
                    .executeUpdate();
        });
        return endSessions(tenantId, userId, keep);
    }

    /** @return how many there were */
    int endSessions(long tenantId, long userId, long keep) {
        return store.required(em -> {
            Set<String> ids = new HashSet<>();
            for (Object id : with(
                            em.createNativeQuery(
                                    "select id from core_session where tenant_id = ?1 and user_id = ?2 and id <> ?3"),
                            tenantId,
                            userId,
                            keep)
                    .getResultList()) {
                ids.add(id.toString());
            }
            with(
                            em.createNativeQuery(
                                    "delete from core_session where tenant_id = ?1 and user_id = ?2 and id <> ?3"),
                            tenantId,
                            userId,
                            keep)
                    .executeUpdate();
            tell(ids);
            return ids.size();
        });
    }

    /** @return whether it was there */
    boolean endSession(long tenantId, long userId, long id) {
        return store.required(em -> {
            boolean ended = with(
                                    em.createNativeQuery(
                                            "delete from core_session where tenant_id = ?1 and user_id = ?2 and id = ?3"),
                                    tenantId,
                                    userId,
                                    id)
                            .executeUpdate()
                    == 1;
            if (ended) {
                tell(Set.of(Long.toString(id)));
            }
            return ended;
        });
    }

    /** The person's tokens open everything from now on. */
    void enrolled(long tenantId, long userId) {
        store.run(em -> {
            tokens.changing();
            em.createNativeQuery("update core_token set enrol_first = 0 where tenant_id = ?1 and user_id = ?2")
                    .setParameter(1, tenantId)
                    .setParameter(2, userId)
                    .executeUpdate();
        });
    }

    Registration onEnd(Consumer<Set<String>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell(Set<String> ids) {
        if (!ids.isEmpty()) {
            store.afterCommit(() -> listeners.forEach(listener -> tell(listener, ids)));
        }
    }

    private static void tell(Consumer<Set<String>> listener, Set<String> ids) {
        try {
            listener.accept(ids);
        } catch (RuntimeException e) {
            LOG.warn("Ended sessions could not be told at once; they end at their next request", e);
        }
    }

    private static Query with(Query query, long tenantId, long userId, long id) {
        return query.setParameter(1, tenantId).setParameter(2, userId).setParameter(3, id);
    }
}
