package org.tesseracrm.shell.internal.organisation;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.admin.Invitations;
import org.tesseracrm.core.api.admin.Invitations.Issued;
import org.tesseracrm.core.api.mail.Mailer;

/** Mails one-time links, where there is mail. */
@Component(service = LinkMail.class)
public final class LinkMail {
    private final Mailer mailer;
    private final Invitations invitations;

    @Activate
    public LinkMail(@Reference Mailer mailer, @Reference Invitations invitations) {
        this.mailer = mailer;
        this.invitations = invitations;
    }

    boolean isPossible() {
        return mailer.isConfigured();
    }

    void send(Issued link) {
        invitations.mail(link);
    }
}
