package org.tesseracrm.core.internal.service.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that takes mail over TLS only, from the first byte or after STARTTLS, and notes what it was told. */
final class TlsMailServer implements AutoCloseable {
    private final SSLContext context;
    private final boolean fromTheFirstByte;
    private final ServerSocket socket;
    private final List<String> told = new CopyOnWriteArrayList<>();

    TlsMailServer(SSLContext context, boolean fromTheFirstByte) {
        this.context = context;
        this.fromTheFirstByte = fromTheFirstByte;
        try {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "tls-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Lines that came over a safe connection. */
    List<String> told() {
        return told;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket plain = socket.accept()) {
                if (fromTheFirstByte) {
                    talk(encrypted(plain), true);
                } else {
                    talk(plain, false);
                }
            } catch (IOException e) {
                // the other side hung up, as it should where it does not trust this one
            }
        }
    }

    private SSLSocket encrypted(Socket plain) throws IOException {
        SSLSocket safe = (SSLSocket) context.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
        safe.setUseClientMode(false);
        return safe;
    }

    private void talk(Socket line, boolean safe) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        if (safe == fromTheFirstByte) {
            say(line, "220 here");
        }
        boolean data = false;
        for (String said = in.readLine(); said != null; said = in.readLine()) {
            if (safe) {
                told.add(said);
            }
            String command = said.toUpperCase(Locale.ROOT);
            if (data) {
                data = !said.equals(".");
                if (!data) {
                    say(line, "250 taken");
                }
            } else if (command.startsWith("EHLO")) {
                say(line, safe ? "250 here" : "250-here\r\n250 STARTTLS");
            } else if (command.equals("STARTTLS")) {
                say(line, "220 go on");
                talk(encrypted(line), true);
                return;
            } else if (command.startsWith("RCPT TO:<NOBODY@")) {
                say(line, "550 no such user");
            } else if (command.equals("DATA")) {
                data = true;
                say(line, "354 go on");
            } else {
                say(line, command.equals("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        line.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
