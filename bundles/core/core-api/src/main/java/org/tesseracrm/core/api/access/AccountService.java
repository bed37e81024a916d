package org.tesseracrm.core.api.access;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** Sign-in for the UI and REST, and what a person may change about himself (A4, M16). */
@ProviderType
public interface AccountService {
    /**
     * Checks company, user, password and, where the person has one, the second factor. Wrong ones look the same and take the same
     * time; after failures the next try must wait, longer each time. That the company is suspended or has expired, and that a code
     * is asked for, is told after the right password only.
     *
     * @throws org.tesseracrm.core.api.error.SignInRefusedException with a reason and a text for the person
     * @throws org.tesseracrm.core.api.error.TooManyException where the name or the address must wait
     */
    Caller signIn(SignIn attempt);

    /**
     * The caller anew, with the rights of now. Cheap enough for each request.
     *
     * @throws org.tesseracrm.core.api.error.NotSignedInException where the person has left or the company is suspended
     */
    Caller refresh(Caller caller);

    /** Whether the caller's password was chosen by somebody else and is to be changed before anything is done. */
    boolean mustChangePassword();

    /**
     * Changes the caller's password and ends his other sessions and tokens.
     *
     * @param keep the id of the session or token in whose name this is asked, which goes on; empty for none
     * @throws org.tesseracrm.core.api.error.InvalidInputException for {@code oldPassword} or {@code newPassword}
     */
    void changePassword(String oldPassword, String newPassword, String keep);

    /**
     * Asks for the caller's password before something that a session left open must not do. A wrong one counts like a failed
     * sign-in.
     *
     * @throws org.tesseracrm.core.api.error.InvalidInputException for {@code password}
     */
    void confirmPassword(String password);

    void chooseLanguage(Locale language);

    /** The name of the caller's company, as people read it. */
    String companyName();

    /**
     * @param code of the second factor, or a recovery code; empty where none was typed
     * @param origin for the limits, the list of sessions and the audit
     */
    record SignIn(String company, String user, String password, String code, Origin origin, Locale language) {
        @Override
        public String toString() {
            return "SignIn[" + company + "/" + user + "]";
        }
    }
}
