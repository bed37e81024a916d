package org.tesseracrm.core.internal.service.account;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.i18n.Text;

/** Asks somebody who is signed in for his password once more; wrong ones count like failed sign-ins. */
@Component(service = PasswordCheck.class)
public final class PasswordCheck {
    private final Store store;
    private final SignInGuard guard;
    private final Passwords passwords;

    @Activate
    public PasswordCheck(@Reference Store store, @Reference SignInGuard guard, @Reference Passwords passwords) {
        this.store = store;
        this.guard = guard;
        this.passwords = passwords;
    }

    /** @param field what the form calls it */
    void require(Caller caller, String field, String password) {
        try (SignInGuard.Turn turn = guard.begin(Names.key(caller.company()), Names.key(caller.user()))) {
            String hash = store.required(
                    em -> own(em.find(UserRow.class, caller.userId()), caller).getPasswordHash());
            if (Passwords.isAbsurd(password) || !passwords.matches(password, hash)) {
                turn.failed();
                throw InvalidInputException.of(field, "wrong", Text.of("core.password.oldWrong"));
            }
        }
    }

    static UserRow own(UserRow user, Caller caller) {
        if (user == null || user.getTenantId() != caller.tenantId()) {
            throw new NotFoundException();
        }
        return user;
    }
}
