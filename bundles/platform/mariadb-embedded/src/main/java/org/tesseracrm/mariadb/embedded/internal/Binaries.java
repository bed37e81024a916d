package org.tesseracrm.mariadb.embedded.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The server's programs, unpacked once beside the data and replaced when the product brings others. */
record Binaries(Path home, Platform platform) {
    static Binaries unpacked(Path root, Platform platform, String version, URL packed) throws IOException {
        Path home = root.resolve("server-" + version);
        if (!Files.isDirectory(home)) {
            Path half = root.resolve("server.half");
            delete(half);
            unpack(packed, half);
            removeOthers(root);
            Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Binaries(home, platform);
    }

    Path server() {
        return home.resolve("bin").resolve(platform.isWindows() ? "mariadbd.exe" : "mariadbd");
    }

    Path share() {
        return home.resolve("share");
    }

    private static void unpack(URL packed, Path target) throws IOException {
        try (InputStream in = packed.openStream();
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("Not a place for a server's file: " + entry.getName());
                }
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
                if (file.getParent().getFileName().toString().equals("bin")
                        && !file.toFile().setExecutable(true)) {
                    throw new IOException("Cannot be made executable: " + file);
                }
            }
        }
    }

    private static void removeOthers(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            for (Path old : files.filter(f -> f.getFileName().toString().matches("server-[0-9.]+(-.*)?"))
                    .toList()) {
                delete(old);
            }
        }
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
