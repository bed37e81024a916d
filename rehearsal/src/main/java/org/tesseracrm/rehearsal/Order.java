package org.tesseracrm.rehearsal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is asked for.
 *
 * @param data production's
 * @param running the distribution that production runs
 * @param work where the copy is put; null: beside the data
 * @param keep the copy stays
 * @param json where the report is written too; null: nowhere
 */
record Order(List<Path> subjects, Path data, Path running, Path work, boolean keep, Path json, Locale language) {
    static Order parse(List<String> arguments, Map<String, String> environment) throws NotPossible {
        List<Path> subjects = new ArrayList<>();
        Map<String, String> options = new java.util.TreeMap<>();
        boolean keep = false;
        for (int i = 0; i < arguments.size(); i++) {
            String each = arguments.get(i);
            switch (each) {
                case "--keep" -> keep = true;
                case "--data", "--from", "--work", "--json", "--lang" -> {
                    if (i + 1 == arguments.size() || arguments.get(i + 1).isBlank()) {
                        throw new NotPossible("order.value", each);
                    }
                    options.put(each, arguments.get(++i));
                }
                default -> {
                    if (each.startsWith("-")) {
                        throw new NotPossible("order.option", each);
                    }
                    subjects.add(Path.of(each).toAbsolutePath().normalize());
                }
            }
        }
        Order order = new Order(
                List.copyOf(subjects),
                path(options, "--data"),
                path(options, "--from"),
                path(options, "--work"),
                keep,
                path(options, "--json"),
                language(options, environment));
        order.check();
        return order;
    }

    private static Path path(Map<String, String> options, String name) {
        String value = options.get(name);
        return value == null ? null : Path.of(value).toAbsolutePath().normalize();
    }

    static Locale language(Map<String, String> options, Map<String, String> environment) {
        String machine = environment.getOrDefault("LC_ALL", "");
        return Words.language(
                options.getOrDefault("--lang", ""), machine.isEmpty() ? environment.getOrDefault("LANG", "") : machine);
    }

    private void check() throws NotPossible {
        if (subjects.isEmpty()) {
            throw new NotPossible("order.nothing");
        }
        for (Path subject : subjects) {
            if (!Files.isReadable(subject)) {
                throw new NotPossible("order.missing", subject);
            }
            if (!Files.isDirectory(subject) && !isModule(subject) && !isArchive(subject)) {
                throw new NotPossible("order.kind", subject);
            }
        }
        if (subjects.size() > 1 && subjects.stream().anyMatch(each -> !isModule(each))) {
            throw new NotPossible("order.mixed");
        }
        if (data == null || !Files.isDirectory(data)) {
            throw new NotPossible("order.data", String.valueOf(data));
        }
        if (running == null || !Files.isExecutable(running.resolve("bin/karaf"))) {
            throw new NotPossible("order.running", String.valueOf(running));
        }
        if (work != null && !Files.isWritable(work)) {
            throw new NotPossible("order.work", work);
        }
        if (json != null && (Files.isDirectory(json) || !Files.isWritable(json.getParent()))) {
            throw new NotPossible("order.json", json);
        }
    }

    boolean ofModules() {
        return isModule(subjects.get(0));
    }

    static boolean isModule(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".jar") || name.endsWith(".kar");
    }

    static boolean isArchive(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".tar.gz") || name.endsWith(".tgz") || name.endsWith(".zip");
    }
}
