package org.tesseracrm.core.internal.service.attachment;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.attachment.AttachmentScanner;

/** Asks a ClamAV daemon, or what speaks its protocol, by its command INSTREAM; lets all pass where no address is configured. */
@Component
public final class ClamdScanner implements AttachmentScanner {
    private static final int CONNECT_MS = 5_000;
    private static final int ANSWER_MS = 120_000;
    private static final int CHUNK = 32 << 10;
    private static final int LONGEST_ANSWER = 4_000;
    private static final String FOUND = " FOUND";

    private final AttachmentSettings settings;

    @Activate
    public ClamdScanner(@Reference AttachmentSettings settings) {
        this.settings = settings;
    }

    @Override
    public Verdict scan(String name, InputStream content) throws IOException {
        Optional<InetSocketAddress> address = settings.clamd();
        return address.isEmpty() ? new Clean() : asked(address.get(), content);
    }

    private static Verdict asked(InetSocketAddress address, InputStream content) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), CONNECT_MS);
            socket.setSoTimeout(ANSWER_MS);
            try {
                send(content, socket);
            } catch (SocketException e) {
                // it has hung up, and may have said why
                return verdict(answer(socket));
            }
            return verdict(answer(socket));
        }
    }

    private static void send(InputStream content, Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] chunk = new byte[CHUNK];
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            if (read > 0) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }

    /** {@code stream: OK} or {@code stream: <finding> FOUND}; all else is a failure. */
    private static Verdict verdict(String answer) throws IOException {
        String said = answer.replaceFirst("^stream: ", "");
        if (said.equals("OK")) {
            return new Clean();
        }
        if (said.endsWith(FOUND)) {
            return new Refused(said.substring(0, said.length() - FOUND.length()));
        }
        throw new IOException("The scanner answered: " + answer);
    }
}
