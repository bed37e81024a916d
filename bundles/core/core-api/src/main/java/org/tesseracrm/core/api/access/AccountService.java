package org.tesseracrm.core.api.access;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** Sign-in for the UI and REST, and what a person may change about himself. */
@ProviderType
public interface AccountService {
    /**
     * Checks company, user and password. Wrong ones look the same and take the same time; after failures the next try must wait,
     * longer each time. That the company is suspended or has expired is told after the right password only.
     *
     * @throws org.tesseracrm.core.api.error.SignInRefusedException with a text for the person
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

    /** @throws org.tesseracrm.core.api.error.InvalidInputException for {@code oldPassword} or {@code newPassword} */
    void changePassword(String oldPassword, String newPassword);

    void chooseLanguage(Locale language);

    /** The name of the caller's company, as people read it. */
    String companyName();

    /** @param origin network address and browser, for the audit */
    record SignIn(String company, String user, String password, String origin, Locale language) {
        @Override
        public String toString() {
            return "SignIn[" + company + "/" + user + "]";
        }
    }
}
