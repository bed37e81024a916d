package org.tesseracrm.core.internal.service.account;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.SignInPolicy;
import org.tesseracrm.core.api.access.Tokens;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.api.value.Utc;
import org.tesseracrm.core.internal.model.TokenRow;
import org.tesseracrm.core.internal.service.Settings;
import org.tesseracrm.core.internal.service.Sha256;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.core.internal.service.access.Callers.Person;
import org.tesseracrm.core.internal.service.audit.AuditWriter;
import org.tesseracrm.i18n.Text;

/** 256 random bits, of which only the SHA-256 is kept: so much randomness needs no slow hash. */
@Component
public final class TokensImpl implements Tokens {
    private static final Logger LOG = LoggerFactory.getLogger(TokensImpl.class);
    private static final int BYTES = 32;
    private static final int LONGEST_LABEL = 100;
    private static final int MOST = 200;
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final Store store;
    private final TokensInForce inForce;
    private final Access access;
    private final Callers callers;
    private final AuditWriter audit;
    private final SignInPolicy policy;
    private final Settings settings;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    @Activate
    public TokensImpl(
            @Reference Store store,
            @Reference TokensInForce inForce,
            @Reference Access access,
            @Reference Callers callers,
            @Reference AuditWriter audit,
            @Reference SignInPolicy policy,
            @Reference Settings settings) {
        this.store = store;
        this.access = access;
        this.callers = callers;
        this.audit = audit;
        this.policy = policy;
        this.settings = settings;
        this.inForce = inForce;
    }

    @Override
    public Issued issue(Caller caller, String label, int days) {
        if (label.length() > LONGEST_LABEL) {
            throw InvalidInputException.of("label", "tooLong", Text.of("core.error.tooLong", LONGEST_LABEL));
        }
        if (days < 1 || days > longestDays()) {
            throw InvalidInputException.of("days", "range", Text.of("core.token.days", longestDays()));
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Stamp stamp = Callers.stamp(caller, clock);
        Instant expires = stamp.at().plus(Duration.ofDays(days));
        return store.required(em -> {
            tidy(em, stamp);
            var token = new TokenRow(stamp, caller.userId(), hash(secret), label, expires, policy.mustEnrol(caller));
            em.persist(token);
            audit.write(
                    stamp,
                    caller.displayName(),
                    AuditLog.Entry.of("core.token.issued", Long.toString(token.getId()), label),
                    "");
            return new Issued(Long.toString(token.getId()), secret, token.getExpiresAt());
        });
    }

    @Override
    public int usualDays() {
        return settings.tokenDays();
    }

    @Override
    public int longestDays() {
        return settings.longestTokenDays();
    }

    @Override
    public Optional<Found> find(String secret) {
        String hash = hash(secret);
        LocalDateTime now = Utc.of(clock.instant());
        Optional<TokensInForce.InForce> known =
                inForce.get(hash).filter(token -> token.expiresAt().isAfter(now));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        TokensInForce.InForce token = known.get();
        Optional<Found> found = callers.person(token.tenantId(), token.userId())
                .filter(Person::welcome)
                .map(person -> new Found(Long.toString(token.id()), callers.caller(person, null), token.enrolFirst()));
        if (found.isPresent()
                && (token.lastUsedAt() == null || token.lastUsedAt().isBefore(now.minus(NOTED_EVERY)))) {
            note(token.id(), now);
            inForce.changing();
        }
        return found;
    }

    @Override
    public List<Token> list() {
        Caller caller = access.caller();
        return store.required(em -> em
                .createQuery(
                        "select t from Token t where t.tenantId = :tenant and t.userId = :user order by t.id desc",
                        TokenRow.class)
                .setParameter("tenant", caller.tenantId())
                .setParameter("user", caller.userId())
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(token -> new Token(
                        Long.toString(token.getId()),
                        token.getLabel(),
                        token.getCreatedAt(),
                        token.getExpiresAt(),
                        Optional.ofNullable(token.getLastUsedAt())))
                .toList());
    }

    @Override
    public void revoke(String id) {
        Caller caller = access.caller();
        store.run(em -> {
            int ended = em.createQuery(
                            "delete from Token t where t.tenantId = :tenant and t.userId = :user and t.id = :id")
                    .setParameter("tenant", caller.tenantId())
                    .setParameter("user", caller.userId())
                    .setParameter("id", Ids.parse(id))
                    .executeUpdate();
            if (ended == 0) {
                throw new NotFoundException();
            }
            inForce.changing();
            audit.write(
                    Callers.stamp(caller, clock),
                    caller.displayName(),
                    AuditLog.Entry.of("core.token.revoked", id, ""),
                    "");
        });
    }

    private void note(long id, LocalDateTime now) {
        try {
            store.run(em -> em.createNativeQuery("update core_token set last_used_at = ?1 where id = ?2")
                    .setParameter(1, Timestamp.valueOf(now))
                    .setParameter(2, id)
                    .executeUpdate());
        } catch (RuntimeException e) {
            // reading must go on where nothing can be written
            LOG.warn("The use of a token could not be noted: {}", e.toString());
        }
    }

    private static void tidy(EntityManager em, Stamp stamp) {
        em.createQuery("delete from Token t where t.tenantId = :tenant and t.userId = :user and t.expiresAt < :now")
                .setParameter("tenant", stamp.tenantId())
                .setParameter("user", stamp.by())
                .setParameter("now", Utc.of(stamp.at()))
                .executeUpdate();
    }

    private static String hash(String secret) {
        return Sha256.hex(secret);
    }
}
