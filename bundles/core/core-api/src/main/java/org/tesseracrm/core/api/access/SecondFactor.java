package org.tesseracrm.core.api.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The second factor of sign-in: codes after RFC 6238 from an authenticator app, and recovery codes (M16). */
@ProviderType
public interface SecondFactor {
    /** How many recovery codes there are when they are fresh. */
    int RECOVERY_CODES = 10;

    Status status();

    /**
     * Makes a secret for the caller's app. It counts once {@link #confirm} has seen a code of it; until then the present one, if
     * any, stays good.
     *
     * @throws org.tesseracrm.core.api.error.InvalidInputException for {@code password}
     */
    Enrolment begin(String password);

    /**
     * Switches the second factor on.
     *
     * @return the recovery codes, which are shown now and never again
     * @throws org.tesseracrm.core.api.error.InvalidInputException for {@code code}
     * @throws org.tesseracrm.core.api.error.ConflictException where nothing was begun
     */
    List<String> confirm(String code);

    /**
     * New recovery codes in place of the old ones.
     *
     * @throws org.tesseracrm.core.api.error.InvalidInputException for {@code password}
     * @throws org.tesseracrm.core.api.error.ConflictException where there is no second factor
     */
    List<String> renewRecoveryCodes(String password);

    /**
     * @throws org.tesseracrm.core.api.error.InvalidInputException for {@code password}
     * @throws org.tesseracrm.core.api.error.ConflictException where the company asks for one
     */
    void disable(String password);

    /** Whether a colleague has one, for the administrator. */
    Status statusOf(String userId);

    /** Switches a colleague's off, who has lost his telephone and his recovery codes; for the administrator. */
    void reset(String userId);

    /** @param required whether the company asks the person for one */
    record Status(boolean active, Optional<Instant> since, int recoveryCodesLeft, boolean required) {}

    /**
     * @param secret to be typed into the app, in Base32
     * @param uri the same for a QR code ({@code otpauth://…})
     */
    record Enrolment(String secret, String uri) {
        @Override
        public String toString() {
            return "Enrolment[]";
        }
    }
}
