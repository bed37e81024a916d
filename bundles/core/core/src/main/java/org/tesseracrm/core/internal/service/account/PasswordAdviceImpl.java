package org.tesseracrm.core.internal.service.account;

import java.util.Collection;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.tesseracrm.core.api.access.PasswordAdvice;

/** By the rules that count when the password is saved, and a measure of what they let through. */
@Component
public final class PasswordAdviceImpl implements PasswordAdvice {
    @Override
    public Advice of(String password, Collection<String> known) {
        if (Passwords.isAbsurd(password)) {
            return new Advice(0, PasswordRules.refusal(password, known).map(PasswordRules.Refusal::text));
        }
        Optional<PasswordRules.Refusal> refusal = PasswordRules.refusal(password, known);
        int score = refusal.isPresent() ? 0 : CommonPasswords.score(Passwords.normal(password), known);
        return new Advice(score, refusal.map(PasswordRules.Refusal::text));
    }
}
