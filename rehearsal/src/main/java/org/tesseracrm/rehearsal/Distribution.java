package org.tesseracrm.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A distribution that lies unpacked in a folder. */
record Distribution(Path home) {
    private static final String KNOWS_REHEARSALS = "org/tesseracrm/core/api/upgrade/Rehearsal.class";

    /** What unpacking it takes, about. */
    static long bytes(Path subject) throws IOException {
        return Files.isDirectory(subject) ? 0 : Files.size(subject) * 5 / 4;
    }

    /** @param into where an archive is unpacked */
    static Distribution of(Path subject, Path into) throws IOException, NotPossible, InterruptedException {
        Path home = Files.isDirectory(subject) ? subject : unpacked(subject, into);
        if (!Files.exists(home.resolve("bin/karaf")) || !Files.isDirectory(home.resolve("system/org/tesseracrm"))) {
            throw new NotPossible("distribution.none", subject);
        }
        return new Distribution(home);
    }

    /** One that does not would send the mails of the copy. */
    void requireRehearsals() throws IOException, NotPossible {
        try (Stream<Path> jars = Files.walk(home.resolve("system/org/tesseracrm/core-api"))) {
            for (Path jar :
                    jars.filter(each -> each.toString().endsWith(".jar")).toList()) {
                try (JarFile file = new JarFile(jar.toFile())) {
                    if (file.getEntry(KNOWS_REHEARSALS) != null) {
                        return;
                    }
                }
            }
        } catch (java.nio.file.NoSuchFileException e) {
            throw new NotPossible("distribution.none", home);
        }
        throw new NotPossible("distribution.old", home);
    }

    private static Path unpacked(Path archive, Path into) throws IOException, NotPossible, InterruptedException {
        Files.createDirectories(into);
        if (archive.toString().endsWith(".zip")) {
            unzip(archive, into);
        } else {
            untar(archive, into);
        }
        try (Stream<Path> found = Files.list(into)) {
            return found.filter(each -> Files.exists(each.resolve("bin/karaf")))
                    .findFirst()
                    .orElse(into);
        }
    }

    private static void untar(Path archive, Path into) throws IOException, NotPossible, InterruptedException {
        Process tar = new ProcessBuilder("tar", "xzf", archive.toString(), "-C", into.toString())
                .redirectErrorStream(true)
                .start();
        tar.getOutputStream().close();
        String said = new String(tar.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (tar.waitFor() != 0) {
            throw new NotPossible("distribution.damaged", archive, said.strip());
        }
    }

    private static void unzip(Path archive, Path into) throws IOException, NotPossible {
        List<Path> programs = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>)
                    () -> zip.stream().map(each -> (ZipEntry) each).iterator()) {
                Path file = into.resolve(entry.getName()).normalize();
                if (!file.startsWith(into)) {
                    throw new NotPossible("distribution.damaged", archive, entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, file);
                }
                if (file.getParent().getFileName().toString().equals("bin")) {
                    programs.add(file);
                }
            }
        } catch (java.util.zip.ZipException e) {
            throw new NotPossible("distribution.damaged", archive, String.valueOf(e.getMessage()));
        }
        for (Path program : programs) {
            if (!program.toFile().setExecutable(true)) {
                throw new NotPossible("distribution.damaged", archive, program.toString());
            }
        }
    }
}
