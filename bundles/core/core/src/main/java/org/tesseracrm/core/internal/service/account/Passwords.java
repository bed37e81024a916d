package org.tesseracrm.core.internal.service.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tesseracrm.core.api.error.TooManyException;
import org.tesseracrm.i18n.Text;

/** Argon2id hashes in the usual form {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. */
@Component(service = Passwords.class)
public final class Passwords {
    /** OWASP's second choice of 2025: 19 MiB, two passes. */
    private static final Cost COST = new Cost(19 * 1024, 2, 1);

    private static final int SALT = 16;
    private static final int HASH = 32;

    /** Each hash in work takes its 19 MiB of the heap. */
    private static final int AT_ONCE = 4;

    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /** Nobody's password; hashing it would only cost time. */
    private static final int ABSURD = 1024;

    private static final String READABLE = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GENERATED = 16;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Cost cost;
    private final String nobody;

    @Activate
    public Passwords() {
        this(COST);
    }

    Passwords(Cost cost) {
        this.cost = cost;
        this.nobody = hash(generate());
    }

    public String hash(String password) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memory + ",t=" + cost.passes + ",p=" + cost.lanes + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(compute(password, salt, cost, HASH));
    }

    boolean matches(String password, String hash) {
        Matcher parts = FORM.matcher(hash);
        if (!parts.matches()) {
            throw new IllegalStateException("A stored password has an unknown form");
        }
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        byte[] actual = compute(password, Base64.getDecoder().decode(parts.group(4)), cost(parts), expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    /** The same password however a keyboard puts its characters together (NFKC). */
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    static boolean isAbsurd(String password) {
        return password.length() > ABSURD;
    }

    /** Takes the time of a comparison and matches nothing. */
    boolean matchesNobody(String password) {
        matches(password, nobody);
        return false;
    }

    /** Whether it was made more cheaply than would be done today. */
    boolean isOutdated(String hash) {
        Matcher parts = FORM.matcher(hash);
        return !parts.matches() || !cost(parts).equals(cost);
    }

    /** A password that can be read out over the telephone. */
    public String generate() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GENERATED; i++) {
            password.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return password.toString();
    }

    private byte[] compute(String password, byte[] salt, Cost cost, int length) {
        takePlace();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.memory)
                    .withIterations(cost.passes)
                    .withParallelism(cost.lanes)
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[length];
            generator.generateBytes(normal(password).getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(10, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new TooManyException(Text.of("core.signIn.busy"));
    }

    private static Cost cost(Matcher parts) {
        return new Cost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    /** @param memory in KiB */
    record Cost(int memory, int passes, int lanes) {}
}
