package org.tesseracrm.core.internal.service.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.internal.service.mail.MailSettings.Account;
import org.tesseracrm.core.internal.service.mail.MailSettings.Encryption;

class SmtpPostTest {
    private static final String TEXT = "您好！\n第二行\n";

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Account account(Encryption encryption) {
        return new Account("127.0.0.1", server.getSmtp().getPort(), "", "", "crm@example.org", encryption);
    }

    @Test
    void chineseArrivesAsItWasWritten() throws Exception {
        new SmtpPost().deliver(account(Encryption.NONE), new Post.Letter(7, "a@example.org", "请设置新密码", TEXT));
        MimeMessage received = server.getReceivedMessages()[0];
        assertEquals("请设置新密码", received.getSubject());
        String text = new String(received.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(TEXT.strip(), text.replace("\r\n", "\n").strip());
        assertEquals("crm@example.org", received.getFrom()[0].toString());
        assertEquals("auto-generated", received.getHeader("Auto-Submitted", null));
    }

    @Test
    void aLineBreakInTheSubjectIsNoHeader() throws Exception {
        new SmtpPost()
                .deliver(
                        account(Encryption.NONE),
                        new Post.Letter(7, "a@example.org", "hello\r\nBcc: b@example.org", TEXT));
        assertEquals(1, server.getReceivedMessages().length);
        assertEquals(null, server.getReceivedMessages()[0].getHeader("Bcc", null));
    }

    @Test
    void nothingIsSentInTheOpenWhereEncryptionIsAskedFor() {
        assertThrows(IOException.class, () -> new SmtpPost()
                .deliver(account(Encryption.STARTTLS), new Post.Letter(7, "a@example.org", "subject", TEXT)));
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void whatIsNoAddressIsRefused() {
        assertThrows(IOException.class, () -> new SmtpPost()
                .deliver(account(Encryption.NONE), new Post.Letter(7, "a@b, c@d", "subject", TEXT)));
    }
}
