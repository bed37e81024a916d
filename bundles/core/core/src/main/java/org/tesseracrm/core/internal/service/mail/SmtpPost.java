package org.tesseracrm.core.internal.service.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.tesseracrm.core.internal.service.mail.MailSettings.Account;
import org.tesseracrm.core.internal.service.mail.MailSettings.Encryption;

/** SMTP by Angus Mail. */
final class SmtpPost implements Post {
    private static final String CONNECT_MS = "10000";
    private static final String READ_MS = "30000";

    @Override
    public void deliver(Account account, Letter letter) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // the library looks for its parts by the thread's class loader
        thread.setContextClassLoader(SmtpPost.class.getClassLoader());
        try {
            Session session = Session.getInstance(properties(account));
            MimeMessage message = message(session, account, letter);
            // no look-up of providers, which are services of the whole Java machine
            try (SMTPTransport transport =
                    new SMTPTransport(session, new URLName("smtp", account.host(), account.port(), null, null, null))) {
                if (account.user().isEmpty()) {
                    transport.connect();
                } else {
                    transport.connect(account.host(), account.port(), account.user(), account.password());
                }
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (MessagingException e) {
            throw SmtpFailures.of(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static MimeMessage message(Session session, Account account, Letter letter)
            throws MessagingException, IOException {
        MimeMessage message = new Numbered(session, letter.id(), account.from());
        message.setFrom(new InternetAddress(account.from(), true));
        message.setRecipient(RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(new Date());
        // nobody's holiday shall answer
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setDataHandler(new DataHandler(new ByteArrayDataSource(letter.text(), "text/plain; charset=UTF-8")));
        message.saveChanges();
        return message;
    }

    /** A mail that keeps its number over all tries. */
    private static final class Numbered extends MimeMessage {
        private final String number;

        Numbered(Session session, long id, String from) {
            super(session);
            number = "<tessera-" + id + from.substring(from.lastIndexOf('@')) + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }

    private static Properties properties(Account account) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", account.host());
        properties.setProperty("mail.smtp.port", Integer.toString(account.port()));
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!account.user().isEmpty()));
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MS);
        properties.setProperty("mail.smtp.timeout", READ_MS);
        properties.setProperty("mail.smtp.writetimeout", READ_MS);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        boolean starttls = account.encryption() == Encryption.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(account.encryption() == Encryption.TLS));
        return properties;
    }
}
