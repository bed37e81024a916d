package org.tesseracrm.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@code karaf.log}, looked through for what should not be there. */
public final class ServerLog {
    private static final Pattern HEAD = Pattern.compile("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d,\\d+ \\| .*");
    private static final Pattern BAD = Pattern.compile("^\\S+ \\| (ERROR|FATAL) *\\|.*");
    private static final Pattern WARNING = Pattern.compile("^\\S+ \\| WARN *\\|.*");
    private static final Pattern STACK = Pattern.compile("(?m)^\\s+at [\\w.$/@]+\\(");

    private static final Pattern FRAME = Pattern.compile("^\\s+(at |\\.\\.\\. ).*");
    private static final Pattern OURS = Pattern.compile("^\\s+at org\\.tesseracrm\\.");

    private final Path file;

    public ServerLog(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    /** How far it has been written. */
    public long end() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was written since then; all of it where the log was begun anew. */
    public String since(long start) {
        try {
            if (!Files.exists(file)) {
                return "";
            }
            byte[] bytes = Files.readAllBytes(file);
            int from = start > bytes.length ? 0 : (int) start;
            return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Errors, and warnings with a stack trace, that nobody allowed. */
    public List<String> unexpected(long start, List<Pattern> allowed) {
        return entries(since(start)).stream()
                .filter(ServerLog::isTrouble)
                .filter(entry ->
                        allowed.stream().noneMatch(each -> each.matcher(entry).find()))
                .toList();
    }

    /** Entries that hold the words, in brief. */
    public String about(long start, String words) {
        return brief(entries(since(start)).stream()
                .filter(entry -> entry.contains(words))
                .toList());
    }

    /** The first few, each on one line: what it says, where it was thrown, and where of ours that was. */
    static String brief(List<String> entries) {
        return entries.stream().limit(5).map(ServerLog::onOneLine).collect(Collectors.joining(" ¶ "));
    }

    private static String onOneLine(String entry) {
        List<String> lines = entry.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(at -> !isFrame(lines.get(at))
                        || !isFrame(lines.get(at - 1))
                        || OURS.matcher(lines.get(at)).find())
                .limit(16)
                .mapToObj(at -> lines.get(at).strip())
                .collect(Collectors.joining(" ← "));
    }

    private static boolean isFrame(String line) {
        return FRAME.matcher(line).matches();
    }

    private static boolean isTrouble(String entry) {
        return BAD.matcher(firstLine(entry)).matches()
                || WARNING.matcher(firstLine(entry)).matches()
                        && STACK.matcher(entry).find();
    }

    private static String firstLine(String entry) {
        int end = entry.indexOf('\n');
        return end < 0 ? entry : entry.substring(0, end);
    }

    private static List<String> entries(String text) {
        List<String> entries = new ArrayList<>();
        StringBuilder entry = new StringBuilder();
        for (String line : text.split("\n")) {
            if (HEAD.matcher(line).matches() && !entry.isEmpty()) {
                entries.add(entry.toString());
                entry.setLength(0);
            }
            entry.append(line).append('\n');
        }
        if (!entry.isEmpty()) {
            entries.add(entry.toString());
        }
        return entries;
    }
}
