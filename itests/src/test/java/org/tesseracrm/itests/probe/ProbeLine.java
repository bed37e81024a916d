package org.tesseracrm.itests.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One command a connection: a word and an argument come in, {@code OK} or {@code ERROR} and lines go out. */
final class ProbeLine implements AutoCloseable {
    private final ServerSocket socket;
    private final Answers answers;

    ProbeLine(int port, Answers answers) throws IOException {
        this.answers = answers;
        socket = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "test-probe");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept();
                    BufferedReader in =
                            new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
                    PrintWriter out = new PrintWriter(caller.getOutputStream(), true, StandardCharsets.UTF_8)) {
                String[] words = in.readLine().split(" ", 2);
                try {
                    List<String> answer = answers.to(words[0], words.length > 1 ? words[1] : "");
                    out.println("OK");
                    answer.forEach(out::println);
                } catch (Exception e) {
                    out.println("ERROR");
                    out.println(e);
                }
            } catch (IOException e) {
                // the caller has gone, or the probe is being taken out
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** What answers. */
    @FunctionalInterface
    interface Answers {
        List<String> to(String command, String argument) throws Exception;
    }
}
