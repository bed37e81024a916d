package org.tesseracrm.core.internal.service.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.account.CodeCheck.Used;

class CodeCheckTest {
    private static final long TENANT = 1;
    private static final long USER = 7;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-23T08:00:10Z"));
    private final MemoryFactors factors = new MemoryFactors();
    private final SecretBox box = new SecretBox(() -> new byte[32]);
    private final Totp totp = new Totp();
    private final byte[] secret = totp.newSecret();
    private final CodeCheck codes = new CodeCheck(new NoStore(), factors, box, clock);

    @BeforeEach
    void enrol() {
        factors.begin(TENANT, USER, box.close(CodeCheck.owner(USER), secret));
        factors.activate(TENANT, USER, clock.instant(), 0);
    }

    @Test
    void aCodeWorksOnceInItsStep() {
        String code = code(0);

        assertEquals(Optional.of(Used.APP), codes.use(TENANT, USER, code));
        assertEquals(Optional.empty(), codes.use(TENANT, USER, code));
        clock.advance(Duration.ofSeconds(20));
        assertEquals(
                Optional.empty(), codes.use(TENANT, USER, code), "its step is over, and it is still accepted late");
        assertEquals(Optional.of(Used.APP), codes.use(TENANT, USER, code(0)));
    }

    @Test
    void fullWidthDigitsAndBlanksAreForgiven() {
        String code = code(0);
        StringBuilder wide = new StringBuilder();
        code.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')).append(' '));

        assertEquals(Optional.of(Used.APP), codes.use(TENANT, USER, wide.toString()));
    }

    @Test
    void aRecoveryCodeWorksOnceHoweverItIsTyped() {
        List<String> made = new RecoveryCodes().make(10);
        assertEquals(10, new HashSet<>(made).size());
        factors.replaceCodes(
                TENANT,
                USER,
                made.stream().map(each -> RecoveryCodes.hash(USER, each)).toList());
        String typed =
                made.get(3).toLowerCase().replace("-", " ").replace('0', 'o').replace('1', 'l');

        assertEquals(Optional.of(Used.RECOVERY_CODE), codes.use(TENANT, USER, typed));
        assertEquals(Optional.empty(), codes.use(TENANT, USER, made.get(3)));
        assertEquals(Optional.empty(), codes.use(TENANT, 8, made.get(4)), "it is another's");
        assertEquals(9, factors.codesLeft(TENANT, USER));
    }

    @Test
    void whatIsNoCodeIsRefused() {
        for (String typed : List.of("", "12345", "1234567", "abcdef", "x".repeat(5000))) {
            assertEquals(Optional.empty(), codes.use(TENANT, USER, typed), typed);
        }
        assertEquals(Optional.empty(), codes.use(TENANT, 99, code(0)), "nobody's");
    }

    @Test
    void aSecretOfAnotherKeyOpensNothing() {
        CodeCheck other = new CodeCheck(
                new NoStore(),
                factors,
                new SecretBox(() -> new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}),
                clock);

        assertEquals(Optional.empty(), other.use(TENANT, USER, code(0)));
        assertEquals(Optional.of(Used.APP), codes.use(TENANT, USER, code(0)));
    }

    @Test
    void aPendingSecretIsConfirmedByItsOwnCodes() {
        byte[] fresh = totp.newSecret();
        factors.begin(TENANT, USER, box.close(CodeCheck.owner(USER), fresh));
        Factors.Factor factor = factors.find(TENANT, USER).orElseThrow();

        assertTrue(factor.active(), "the old one stays good");
        assertEquals(OptionalLong.empty(), codes.confirmed(factor, USER, code(0)));
        assertEquals(
                OptionalLong.of(Totp.step(clock.instant())),
                codes.confirmed(factor, USER, totp.code(fresh, Totp.step(clock.instant()))));
        assertTrue(codes.isNeeded(TENANT, USER));
        assertFalse(codes.isNeeded(TENANT, 8));
    }

    private String code(int stepsAhead) {
        return totp.code(secret, Totp.step(clock.instant()) + stepsAhead);
    }

    /** Runs what needs no database. */
    private static final class NoStore implements Store {
        @Override
        public boolean isUnderWay() {
            return false;
        }

        @Override
        public <T> T required(Function<EntityManager, T> work) {
            return work.apply(null);
        }

        @Override
        public <T> T independent(Function<EntityManager, T> work) {
            return work.apply(null);
        }

        @Override
        public void afterCommit(Runnable action) {
            action.run();
        }
    }

    /** Second factors in memory. */
    private static final class MemoryFactors implements Factors {
        private final Map<Long, Factor> rows = new HashMap<>();
        private final Set<String> codes = new HashSet<>();

        @Override
        public Optional<Factor> find(long tenantId, long userId) {
            return Optional.ofNullable(rows.get(userId));
        }

        @Override
        public void begin(long tenantId, long userId, String pendingSecret) {
            Factor now = rows.getOrDefault(userId, new Factor(Optional.empty(), Optional.empty(), Optional.empty(), 0));
            rows.put(userId, new Factor(now.secret(), Optional.of(pendingSecret), now.since(), now.lastStep()));
        }

        @Override
        public void activate(long tenantId, long userId, Instant since, long step) {
            rows.computeIfPresent(
                    userId, (id, now) -> new Factor(now.pending(), Optional.empty(), Optional.of(since), step));
        }

        @Override
        public boolean use(long tenantId, long userId, long step) {
            Factor now = rows.get(userId);
            if (now == null || now.lastStep() >= step) {
                return false;
            }
            rows.put(userId, new Factor(now.secret(), now.pending(), now.since(), step));
            return true;
        }

        @Override
        public void replaceCodes(long tenantId, long userId, Collection<String> hashes) {
            codes.clear();
            codes.addAll(hashes);
        }

        @Override
        public boolean spend(long tenantId, long userId, String hash) {
            return codes.remove(hash);
        }

        @Override
        public int codesLeft(long tenantId, long userId) {
            return codes.size();
        }

        @Override
        public boolean remove(long tenantId, long userId) {
            codes.clear();
            return rows.remove(userId) != null;
        }
    }
}
