package org.tesseracrm.core.internal.service.account;

import java.text.Normalizer;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.account.Factors.Factor;

/** Whether somebody has a second factor, and whether a code is his; each code works once. */
@Component(service = CodeCheck.class)
public final class CodeCheck {
    private static final Pattern TOTP = Pattern.compile("\\d{" + Totp.DIGITS + "}");
    private static final int ABSURD = 100;

    private final Store store;
    private final Factors factors;
    private final SecretBox box;
    private final Clock clock;
    private final Totp totp = new Totp();

    /** How a sign-in was confirmed. */
    enum Used {
        APP,
        RECOVERY_CODE
    }

    @Activate
    public CodeCheck(@Reference Store store, @Reference Factors factors, @Reference SecretBox box) {
        this(store, factors, box, Clock.systemUTC());
    }

    CodeCheck(Store store, Factors factors, SecretBox box, Clock clock) {
        this.store = store;
        this.factors = factors;
        this.box = box;
        this.clock = clock;
    }

    boolean isNeeded(long tenantId, long userId) {
        return factors.find(tenantId, userId).filter(Factor::active).isPresent();
    }

    /** Uses the code up; in a transaction of its own, so that it stays used whatever becomes of the sign-in. */
    Optional<Used> use(long tenantId, long userId, String typed) {
        String code = plain(typed);
        if (code.length() > ABSURD) {
            return Optional.empty();
        }
        return store.independent(em -> TOTP.matcher(code).matches()
                ? useApp(tenantId, userId, code)
                : factors.spend(tenantId, userId, RecoveryCodes.hash(userId, code))
                        ? Optional.of(Used.RECOVERY_CODE)
                        : Optional.empty());
    }

    /** The step of a code of the secret that waits for its confirmation. */
    OptionalLong confirmed(Factor factor, long userId, String typed) {
        return factor.pending()
                .flatMap(secret -> box.open(owner(userId), secret))
                .map(secret -> totp.match(secret, plain(typed), clock.instant(), 0))
                .orElse(OptionalLong.empty());
    }

    static String owner(long userId) {
        return "user " + userId;
    }

    private Optional<Used> useApp(long tenantId, long userId, String code) {
        Optional<Factor> factor = factors.find(tenantId, userId);
        OptionalLong step = factor.flatMap(Factor::secret)
                .flatMap(secret -> box.open(owner(userId), secret))
                .map(secret ->
                        totp.match(secret, code, clock.instant(), factor.get().lastStep()))
                .orElse(OptionalLong.empty());
        return step.isPresent() && factors.use(tenantId, userId, step.getAsLong())
                ? Optional.of(Used.APP)
                : Optional.empty();
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
