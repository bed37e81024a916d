package org.tesseracrm.core.internal.service.admin;

import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.admin.Trials;
import org.tesseracrm.core.api.mail.Mailer;
import org.tesseracrm.core.internal.model.TrialRow;
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

    /** What ends with the application. */
    static String about(long id) {
        return "trial:" + id;
    }

    boolean isPossible() {
        return mailer.isConfigured();
    }

    /** With nothing in it that the applicant typed: he may have named somebody else's address. */
    void confirm(TrialRow row, String token) {
        Locale locale = Locale.forLanguageTag(row.getApplication().language());
        mailer.send(new Mailer.Mail(
                row.getApplication().email(),
                messages.text(locale, "core.mail.trial.confirm.subject"),
                messages.text(locale, "core.mail.trial.confirm.text", mailer.link(Trials.PATH + token)),
                Optional.of(row.getExpiresAt()),
                Optional.of(about(row.getId()))));
    }

    /** How to sign in; the password is known to him alone. */
    void ready(String email, String language, Trials.Made made) {
        Locale locale = Locale.forLanguageTag(language);
        mailer.send(new Mailer.Mail(
                email,
                messages.text(locale, "core.mail.trial.ready.subject"),
                messages.text(
                        locale,
                        "core.mail.trial.ready.text",
                        mailer.link("/"),
                        made.company(),
                        made.user(),
                        made.expiresOn().toString()),
                Optional.empty(),
                Optional.empty()));
    }
}
