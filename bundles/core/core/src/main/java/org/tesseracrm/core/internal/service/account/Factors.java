package org.tesseracrm.core.internal.service.account;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Where second factors are kept. All within the transaction under way. */
interface Factors {
    Optional<Factor> find(long tenantId, long userId);

    /** Keeps a secret that counts once it is confirmed. */
    void begin(long tenantId, long userId, String pendingSecret);

    /** The secret that was begun counts from now on. */
    void activate(long tenantId, long userId, Instant since, long step);

    /** Notes the step of a code; false where that step, or a later one, was used before: only one of two at the same moment succeeds. */
    boolean use(long tenantId, long userId, long step);

    void replaceCodes(long tenantId, long userId, Collection<String> hashes);

    /** Takes the code away; false where it is not there. */
    boolean spend(long tenantId, long userId, String hash);

    int codesLeft(long tenantId, long userId);

    /** With the recovery codes. */
    boolean remove(long tenantId, long userId);

    /**
     * @param secret encrypted; empty before the first one is confirmed
     * @param pending encrypted, to be confirmed
     * @param since when it was switched on
     * @param lastStep the time step of the last code that was used
     */
    record Factor(Optional<String> secret, Optional<String> pending, Optional<Instant> since, long lastStep) {
        boolean active() {
            return secret.isPresent();
        }
    }
}
