package org.tesseracrm.core.api.access;

import java.util.Collection;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.i18n.Text;

/** What to say of a password while it is typed, after NIST SP 800-63B (M16). Nothing of it is kept. */
@ProviderType
public interface PasswordAdvice {
    /**
     * @param known words that others know of the person: sign-in name, company
     * @return what would be refused, and how hard the rest is to guess
     */
    Advice of(String password, Collection<String> known);

    /**
     * @param score from 0, guessed at once, to 4, hard to guess; see {@link #label()}
     * @param refusal why it would be refused; empty: it would be taken
     */
    record Advice(int score, Optional<Text> refusal) {
        /** Key of the score in words: {@code core.password.score.0} to {@code .4}. */
        public String label() {
            return "core.password.score." + score;
        }
    }
}
