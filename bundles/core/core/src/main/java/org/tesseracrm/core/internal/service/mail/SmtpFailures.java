package org.tesseracrm.core.internal.service.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.tesseracrm.core.internal.service.mail.Post.RefusedException;

/** What went wrong with a mail server, in words with which somebody can mend it. */
final class SmtpFailures {
    private static final int FOR_GOOD = 500;
    private static final String TLS =
            "The connection to the mail server is not safe: %s. Where its certificate comes from an issuer"
                    + " of your own, make Java trust that issuer (docs/operations.md, \"Certificates of one's own issuer\").";

    private SmtpFailures() {}

    static IOException of(MessagingException failure) {
        for (Exception each = failure; each != null; each = next(each)) {
            if (each instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= FOR_GOOD) {
                return new RefusedException(refused.getMessage(), failure);
            }
            if (each instanceof SSLException) {
                return new IOException(TLS.formatted(each.getMessage()), failure);
            }
        }
        return new IOException(failure.getMessage(), failure);
    }

    private static Exception next(Exception failure) {
        if (failure instanceof MessagingException mail && mail.getNextException() != null) {
            return mail.getNextException();
        }
        return failure.getCause() instanceof Exception cause ? cause : null;
    }
}
