package org.tesseracrm.core.internal.service.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.attachment.AttachmentScanner.Clean;
import org.tesseracrm.core.api.attachment.AttachmentScanner.Refused;
import org.tesseracrm.core.api.attachment.AttachmentScanner.Verdict;

class ClamdScannerTest {
    private static final byte[] CONTENT = new byte[100_000];

    /** Answers one question like clamd. */
    private static final class Clamd implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final CompletableFuture<byte[]> received;

        Clamd(String answer) throws IOException {
            received = CompletableFuture.supplyAsync(() -> {
                try (Socket asked = socket.accept()) {
                    DataInputStream in = new DataInputStream(asked.getInputStream());
                    assertEquals("zINSTREAM\0", new String(in.readNBytes(10), StandardCharsets.US_ASCII));
                    ByteArrayOutputStream content = new ByteArrayOutputStream();
                    for (int length = in.readInt(); length > 0; length = in.readInt()) {
                        content.write(in.readNBytes(length));
                    }
                    asked.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.UTF_8));
                    return content.toByteArray();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        Verdict scan() throws IOException {
            return scanner("127.0.0.1:" + socket.getLocalPort()).scan("a", new ByteArrayInputStream(CONTENT));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static ClamdScanner scanner(String address) {
        return new ClamdScanner(
                new AttachmentSettings(Configured.NOTHING, Path.of("data"), Map.of("CRM_CLAMD", address)::get));
    }

    @Test
    void theWholeContentIsLookedAt() throws IOException {
        try (Clamd clamd = new Clamd("stream: OK")) {
            assertEquals(new Clean(), clamd.scan());
            assertArrayEquals(CONTENT, clamd.received.join());
        }
    }

    @Test
    void whatIsFoundIsNamed() throws IOException {
        try (Clamd clamd = new Clamd("stream: Eicar-Test-Signature FOUND")) {
            assertEquals(new Refused("Eicar-Test-Signature"), clamd.scan());
        }
    }

    @Test
    void whoCannotTellLetsNothingPass() throws IOException {
        try (Clamd clamd = new Clamd("INSTREAM size limit exceeded. ERROR")) {
            assertThrows(IOException.class, clamd::scan);
        }
        int free;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = closed.getLocalPort();
        }
        assertThrows(
                IOException.class, () -> scanner("127.0.0.1:" + free).scan("a", new ByteArrayInputStream(CONTENT)));
    }

    @Test
    void whereNoneIsConfiguredAllPasses() throws IOException {
        assertEquals(new Clean(), scanner("").scan("a", new ByteArrayInputStream(CONTENT)));
    }
}
