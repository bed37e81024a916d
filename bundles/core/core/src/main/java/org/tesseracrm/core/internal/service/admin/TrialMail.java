package org.tesseracrm.core.internal.service.admin;

import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.admin.Trials;
import org.tesseracrm.core.api.mail.Mailer;
import org.tesseracrm.i18n.Messages;

/** What is mailed about a trial. */
@Component(service = TrialMail.class)
public final class TrialMail {
    private final Mailer mailer;
    private final Messages messages;

    @Activate
    public TrialMail(@Reference Mailer mailer, @Reference Messages messages) {
        this.mailer = mailer;
        this.messages = messages;
    }

    boolean isPossible() {
        return mailer.isConfigured();
    }

    /** With nothing in it that the applicant typed: he may have named somebody else's address. */
    void confirm(String email, String language, String token) {
        Locale locale = Locale.forLanguageTag(language);
        mailer.send(
                email,
                messages.text(locale, "core.mail.trial.confirm.subject"),
                messages.text(locale, "core.mail.trial.confirm.text", mailer.link(Trials.PATH + token)));
    }

    /** How to sign in; the password is known to him alone. */
    void ready(String email, String language, Trials.Made made) {
        Locale locale = Locale.forLanguageTag(language);
        mailer.send(
                email,
                messages.text(locale, "core.mail.trial.ready.subject"),
                messages.text(
                        locale,
                        "core.mail.trial.ready.text",
                        mailer.link("/"),
                        made.company(),
                        made.user(),
                        made.expiresOn().toString()));
    }
}
