package org.tesseracrm.core.internal.service.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.error.TooManyException;
import org.tesseracrm.core.internal.service.Sha256;
import org.tesseracrm.i18n.Text;

/**
 * Who may try a name's password or code now. Tries of one name are looked at one after another, each seeing the failures of those
 * before it: many wrong ones at the same moment gain nothing, many right ones all succeed.
 */
@Component(service = SignInGuard.class)
public final class SignInGuard {
    private static final int WAITING = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Failures failures;
    private final Clock clock;
    private final OneAtATime turns;

    @Activate
    public SignInGuard(@Reference Failures failures) {
        this(failures, Clock.systemUTC(), new OneAtATime(WAITING, PATIENCE));
    }

    SignInGuard(Failures failures, Clock clock, OneAtATime turns) {
        this.failures = failures;
        this.clock = clock;
        this.turns = turns;
    }

    /** @throws TooManyException where the name is locked, or too many try it at this moment */
    Turn begin(String company, String user) {
        String name = key(company, user);
        Runnable end = enter(name);
        try {
            Optional<Instant> locked = lockedUntil(name);
            if (locked.isPresent()) {
                Duration wait = Duration.between(clock.instant(), locked.get());
                throw new TooManyException(
                        Text.of("core.signIn.locked", wait.plusSeconds(59).toMinutes()), wait);
            }
        } catch (RuntimeException e) {
            end.run();
            throw e;
        }
        return new Turn(name, end);
    }

    /** Until when nobody can sign in under the name, where that is so. */
    public Optional<Instant> lockedUntil(String company, String user) {
        return lockedUntil(key(company, user));
    }

    /** After the right password, or by an administrator. In the transaction under way. */
    public void clear(String company, String user) {
        failures.clear(key(company, user));
    }

    private Optional<Instant> lockedUntil(String name) {
        Instant now = clock.instant();
        return failures.lockedUntil(name).filter(until -> until.isAfter(now));
    }

    private Runnable enter(String name) {
        try {
            Optional<Runnable> turn = turns.enter(name);
            if (turn.isPresent()) {
                return turn.get();
            }
        } catch (TimeoutException e) {
            throw busy();
        }
        throw busy();
    }

    private static TooManyException busy() {
        return new TooManyException(Text.of("core.signIn.busy"), PATIENCE);
    }

    private static String key(String company, String user) {
        return Sha256.hex(company + "\n" + user);
    }

    /** One try, to be closed. */
    final class Turn implements AutoCloseable {
        private final String name;
        private final Runnable end;

        private Turn(String name, Runnable end) {
            this.name = name;
            this.end = end;
        }

        /** Counts, and may lock. */
        void failed() {
            failures.add(name, clock.instant());
        }

        /** Nothing is held against the name any more. */
        void succeeded() {
            failures.clear(name);
        }

        @Override
        public void close() {
            end.run();
        }
    }
}
