package org.tesseracrm.itests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tesseracrm.itests.harness.Server;

/** What the JDK's {@code jcmd} says of a server. */
final class Jvm {
    private static final Pattern METASPACE =
            Pattern.compile("(?s)Total Usage[^\\n]*\\n.*?Both:.*?([\\d.]+) (KB|MB|GB) *\\([^)]*\\) used");
    private static final Pattern HEAP = Pattern.compile("used (\\d+)K");
    private static final Pattern LOADERS = Pattern.compile(
            "(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+org\\.apache\\.felix\\.framework\\.BundleWiringImpl\\$BundleClassLoader\\s");

    private final Server server;

    Jvm(Server server) {
        this.server = server;
    }

    /**
     * After a full collection.
     *
     * @param bundleLoaders class loaders of bundles
     * @param metaspace megabytes
     * @param heap megabytes
     */
    record State(int bundleLoaders, double metaspace, double heap) {}

    State state() {
        // the histogram counts what lives after a collection
        int loaders = Integer.parseInt(found(LOADERS, ask("GC.class_histogram")).group(1));
        Matcher used = found(METASPACE, ask("VM.metaspace"));
        double megabytes = Double.parseDouble(used.group(1))
                * switch (used.group(2)) {
                    case "KB" -> 1 / 1024.0;
                    case "GB" -> 1024;
                    default -> 1;
                };
        double heap = Long.parseLong(found(HEAP, ask("GC.heap_info")).group(1)) / 1024.0;
        return new State(loaders, megabytes, heap);
    }

    void dump(Path file) {
        ask("GC.heap_dump", "-overwrite", file.toString());
    }

    private static Matcher found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("jcmd said no " + pattern + ": " + text);
        }
        return matcher;
    }

    private String ask(String... words) {
        String[] command = new String[words.length + 2];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        command[1] = Long.toString(server.pid());
        System.arraycopy(words, 0, command, 2, words.length);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
