package org.tesseracrm.core.api.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.query.Page;

/**
 * Trials that anybody may apply for (A1), where the operator has opened them. The link that is mailed confirms the address; who uses it
 * becomes boss and administrator of a company on trial. It becomes formal by {@link Companies#change} and keeps its data.
 */
@ProviderType
public interface Trials {
    /** The page that opens a link, from the product's root; the token follows. */
    String PATH = "/trial/";

    /** Whether trials are open and mail can be sent. */
    boolean areOpen();

    /**
     * Mails a link that is good for {@link Invitations#GOOD_FOR}; an earlier one to the same address ends. What is answered does not depend
     * on whether the code is taken, nor on whether that mail address has had too many links already.
     *
     * @param address the network address that asks
     * @throws org.tesseracrm.core.api.error.NotFoundException where trials are not open
     * @throws org.tesseracrm.core.api.error.InvalidInputException naming the fields that are wrong
     * @throws org.tesseracrm.core.api.error.TooManyException where too many applications came from there
     */
    void apply(Application application, String address);

    /**
     * Whom the link is for; it stays good.
     *
     * @throws org.tesseracrm.core.api.error.SignInRefusedException where it is not good
     */
    Opened open(String token, String address);

    /**
     * Makes the company; ends the link.
     *
     * @param origin network address and browser, for the audit
     * @throws org.tesseracrm.core.api.error.InvalidInputException on {@code password} where it is too weak; the link stays good
     * @throws org.tesseracrm.core.api.error.SignInRefusedException where the link is not good
     */
    Made confirm(String token, String password, String address, String origin);

    /** What was applied for, the latest first. For the operator only. */
    Page<Trial> list(int limit, String cursor);

    /**
     * @param code which code is wished for
     * @param mobile may be empty
     * @param language such as {@code zh-CN}
     */
    record Application(String companyName, String code, String contact, String email, String mobile, String language) {}

    record Opened(String companyName, String contact, String user, Instant expiresAt, String language) {}

    /**
     * @param company the code to be typed at sign-in: the one wished for, or one like it where that is taken
     * @param expiresOn the trial's last day
     */
    record Made(String company, String user, LocalDate expiresOn) {}

    /**
     * @param code as wished for
     * @param expiresAt of the link
     * @param companyId once it was confirmed
     */
    record Trial(
            String id, Application application, Instant appliedAt, Instant expiresAt, Optional<String> companyId) {}
}
