package org.tesseracrm.core.internal.service.boot;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.internal.service.account.FirstSignIn;
import org.tesseracrm.core.internal.service.account.PasswordRules;
import org.tesseracrm.core.internal.service.account.Passwords;

/** The password that an account begins with: given from outside, or made once and told, however often the account is tried. */
final class FirstPassword {
    private static final Logger LOG = LoggerFactory.getLogger(FirstPassword.class);

    private final Passwords passwords;
    private final FirstSignIn told;
    private final String company;
    private final String user;
    private String made;

    FirstPassword(Passwords passwords, FirstSignIn told, String company, String user) {
        this.passwords = passwords;
        this.told = told;
        this.company = company;
        this.user = user;
    }

    String choose(Optional<String> given) {
        if (given.isPresent()) {
            PasswordRules.weakness(given.get(), List.of(company, user))
                    .ifPresent(code -> LOG.warn("The password given for company {} is weak: {}", company, code));
            return given.get();
        }
        if (made == null) {
            String fresh = passwords.generate();
            // told before the account is there: a password that nobody knows would shut everybody out
            told.tell(company, user, fresh);
            made = fresh;
        }
        return made;
    }
}
