package org.tesseracrm.core.api.admin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One-time links with which people choose their password (A4): of 256 random bits, only their hash is kept. {@link #open} and
 * {@link #redeem} need no sign-in. Wrong, expired, used and ended links are refused alike with a
 * {@link org.tesseracrm.core.api.error.SignInRefusedException}; who tries many from one address must wait
 * ({@link org.tesseracrm.core.api.error.TooManyException}).
 */
@ProviderType
public interface Invitations {
    /** How long a link is good from when it is handed out. */
    Duration GOOD_FOR = Duration.ofHours(72);

    /** The page that opens a link, from the product's root; the token follows. */
    String PATH = "/invitation/";

    /**
     * Whom the link is for; it stays good.
     *
     * @param address the network address that asks
     */
    Opened open(String token, String address);

    /**
     * The person's password from now on; ends the link, and all his sessions, tokens and other links. He signs in afterwards.
     *
     * @param origin network address and browser, for the audit
     * @throws org.tesseracrm.core.api.error.InvalidInputException on {@code password} where it is too weak; the link stays good
     */
    Opened redeem(String token, String password, String address, String origin);

    /** How many people were imported and wait for their first link. For the administrator. */
    int waiting();

    /**
     * Makes the links of all who wait, to be handed out: a list that can be had once. Who loses his gets another by
     * {@link Users#resetPassword}. For the administrator.
     */
    List<Letter> handOut();

    /**
     * Mails a link that was just made to its person, in his language. For the administrator of his company.
     *
     * @throws org.tesseracrm.core.api.error.ConflictException where mail is not configured, or he has no e-mail address
     * @throws org.tesseracrm.core.api.error.SignInRefusedException where the link is not good any more
     */
    void mail(Issued link);

    /** Why somebody gets a link. Labels: {@code core.invitation.FIRST} and {@code core.invitation.RESET}. */
    enum Purpose {
        FIRST,
        RESET;

        public String label() {
            return "core.invitation." + name();
        }
    }

    /** @param token what {@link #PATH} is followed by */
    record Issued(String token, Instant expiresAt) {
        /** The link from the product's root. */
        public String path() {
            return PATH + token;
        }

        @Override
        public String toString() {
            return "Issued[until " + expiresAt + "]";
        }
    }

    /**
     * @param company the code to be typed at sign-in
     * @param language the person's language, or else the company's, such as {@code zh-CN}
     */
    record Opened(
            String company,
            String companyName,
            String user,
            String name,
            Purpose purpose,
            Instant expiresAt,
            String language) {}

    /** One line of the list of links. */
    record Letter(String userId, String user, String name, Optional<String> department, Issued link) {}
}
