package org.tesseracrm.core.internal.service.admin;

import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.admin.Invitations.Issued;
import org.tesseracrm.core.api.admin.Invitations.Opened;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.mail.Mailer;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

/** The mail that brings somebody his link. */
@Component(service = InvitationMail.class)
public final class InvitationMail {
    private final Mailer mailer;
    private final Messages messages;

    @Activate
    public InvitationMail(@Reference Mailer mailer, @Reference Messages messages) {
        this.mailer = mailer;
        this.messages = messages;
    }

    /** What ends with the person's links. */
    static String about(long userId) {
        return "invitation:" + userId;
    }

    void send(long userId, String email, Opened who, Issued link) {
        if (email == null || email.isBlank()) {
            throw new ConflictException(Text.of("core.mail.noAddress", who.name()));
        }
        Locale language = Locale.forLanguageTag(who.language());
        mailer.send(new Mailer.Mail(
                email,
                messages.text(language, "core.mail.invitation." + who.purpose() + ".subject"),
                messages.text(
                        language,
                        "core.mail.invitation.text",
                        who.name(),
                        who.companyName(),
                        who.company(),
                        who.user(),
                        mailer.link(link.path())),
                Optional.of(link.expiresAt()),
                Optional.of(about(userId))));
    }
}
