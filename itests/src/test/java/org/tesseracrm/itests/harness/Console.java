package org.tesseracrm.itests.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Karaf's own console in the terminal that the server was started in: typed and read through pipes. */
public final class Console {
    private static final Pattern ESCAPES = Pattern.compile("\u001b\\[[0-9;?]*[a-zA-Z]");

    private static final String PROMPT = "karaf@root()>";
    private static final Pattern ECHO = Pattern.compile("(?m)^karaf@root\\(\\)>.*\n?");

    private final OutputStream typed;
    private final StringBuilder shown = new StringBuilder();
    private int commands;

    Console(Process process) {
        typed = process.getOutputStream();
        Thread reader = new Thread(() -> read(process.getInputStream()), "karaf-console");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(InputStream output) {
        byte[] buffer = new byte[8192];
        try {
            for (int count; (count = output.read(buffer)) >= 0; ) {
                synchronized (shown) {
                    shown.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            // the server has ended
        }
    }

    /** Types a command and gives what it prints. */
    public String run(String command, Duration atMost) {
        if (commands == 0) {
            Await.until("the console's prompt", atMost, () -> text().contains(PROMPT));
        }
        String begin = "begin-" + ++commands;
        String end = "end-" + commands;
        synchronized (shown) {
            shown.setLength(0);
        }
        // on lines of their own: a command that fails must not take the end's mark with it
        type("echo " + begin + "\n" + command + "\necho " + end + "\n");
        Pattern answer = Pattern.compile("(?s)(?<!echo )" + begin + " *\n(.*?)(?<!echo )" + end + " *\n");
        return Await.value("the console to have run '" + command + "'", atMost, () -> {
            String text = text();
            Matcher found = answer.matcher(text);
            if (!found.find()) {
                throw new IllegalStateException("on the terminal: " + text);
            }
            return Optional.of(ECHO.matcher(found.group(1)).replaceAll(""));
        });
    }

    /** What is on the terminal, without colours and redrawn prompts. */
    private String text() {
        String raw;
        synchronized (shown) {
            raw = shown.toString();
        }
        return ESCAPES.matcher(raw).replaceAll("").replaceAll("\r+\n", "\n").replaceAll("(?m)^.*\r(?=.)", "");
    }

    private void type(String text) {
        try {
            typed.write(text.getBytes(StandardCharsets.UTF_8));
            typed.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The console has ended.", e);
        }
    }
}
