package org.tesseracrm.itests.harness;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A mail server on this machine that takes everything, and a product that sends there. */
public final class Mails implements AutoCloseable {
    /** Where links in mails lead. */
    public static final String PUBLIC = "https://crm.example";

    /** Longer than the pauses after the first tries in vain. */
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    private final int port = Ports.free();
    private GreenMail server;

    public void start() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** What it has taken is gone with it. */
    @Override
    public void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    public Server configure(Server product) {
        return product.with("CRM_SMTP_HOST", "127.0.0.1")
                .with("CRM_SMTP_PORT", Integer.toString(port))
                .with("CRM_SMTP_STARTTLS", "false")
                .with("CRM_SMTP_FROM", "crm@example.org")
                .with("CRM_PUBLIC_URL", PUBLIC + "/");
    }

    /** The text of the mail to that address whose subject has those words, once it comes. */
    public String text(String to, String subject) {
        return Await.value("mail to " + to, PATIENCE, () -> received(to).stream()
                .filter(mail -> subject(mail).contains(subject))
                .map(Mails::text)
                .findFirst());
    }

    /** What has come to that address by now. */
    public List<MimeMessage> received(String to) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> recipient(mail).equals(to))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return Optional.ofNullable(mail.getSubject()).orElse("");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return new String(mail.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
