package org.tesseracrm.core.internal.service.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tesseracrm.core.internal.Keys;
import org.tesseracrm.core.internal.service.mail.MailSettings.Account;
import org.tesseracrm.core.internal.service.mail.MailSettings.Encryption;

/** Mail over TLS from the first byte and over STARTTLS. */
class SmtpTlsTest {
    @ParameterizedTest
    @EnumSource(
            value = Encryption.class,
            names = {"TLS", "STARTTLS"})
    void aTrustedServerGetsTheMail(Encryption encryption) throws IOException {
        try (TlsMailServer server = server(Keys.KNOWN, encryption)) {
            deliver(server, encryption, "a@example.org");
            assertTrue(server.told().contains("text of the mail"), server.told()::toString);
            assertTrue(server.told().contains("Message-ID: <tessera-7@example.org>"), server.told()::toString);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Encryption.class,
            names = {"TLS", "STARTTLS"})
    void whomJavaDoesNotTrustGetsNothingAndOneIsToldWhatToDo(Encryption encryption) {
        for (Keys keys : List.of(Keys.UNKNOWN, Keys.ELSEWHERE)) {
            try (TlsMailServer server = server(keys, encryption)) {
                IOException refused =
                        assertThrows(IOException.class, () -> deliver(server, encryption, "a@example.org"));
                assertTrue(refused.getMessage().contains("docs/operations.md"), refused.getMessage());
                assertEquals(List.of(), server.told(), keys::name);
            }
        }
    }

    @Test
    void anAddressThatTheServerDoesNotKnowIsRefusedForGood() {
        try (TlsMailServer server = server(Keys.KNOWN, Encryption.TLS)) {
            IOException refused =
                    assertThrows(IOException.class, () -> deliver(server, Encryption.TLS, "nobody@example.org"));
            assertInstanceOf(Post.RefusedException.class, refused);
            assertTrue(refused.getMessage().contains("no such user"), refused.getMessage());
        }
    }

    private static TlsMailServer server(Keys keys, Encryption encryption) {
        return new TlsMailServer(keys.context(), encryption == Encryption.TLS);
    }

    private static void deliver(TlsMailServer server, Encryption encryption, String to) throws IOException {
        new SmtpPost()
                .deliver(
                        new Account("127.0.0.1", server.port(), "", "", "crm@example.org", encryption),
                        new Post.Letter(7, to, "subject", "text of the mail"));
    }
}
