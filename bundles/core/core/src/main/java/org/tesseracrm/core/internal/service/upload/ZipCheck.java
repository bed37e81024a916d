package org.tesseracrm.core.internal.service.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Whether a zip can be opened without harm: no names that lead out of a folder, none twice, and not more in it than its size lets expect.
 * What entries say of their size is not believed, they are counted.
 *
 * @param unpacked bytes of all entries
 */
record ZipCheck(long unpacked, int entries) {
    private static final byte[] START = {'P', 'K', 3, 4};

    void check(Path file) throws IOException {
        if (!startsAsZip(file)) {
            throw UploadProblem.of("notZip");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > entries) {
                throw UploadProblem.of("tooMany", entries);
            }
            names(zip);
            count(zip);
        } catch (IOException | IllegalArgumentException e) {
            throw UploadProblem.of("notZip");
        }
    }

    private static boolean startsAsZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(START.length), START);
        }
    }

    private static void names(ZipFile zip) {
        Set<String> seen = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (!isInside(name)) {
                throw UploadProblem.of("badPath", printable(name));
            }
            // one reader would take the first, another the second
            if (!seen.add(name) && !entry.isDirectory()) {
                throw UploadProblem.of("twice", printable(name));
            }
        }
    }

    static boolean isInside(String name) {
        if (name.isEmpty() || name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf(':') == 1) {
            return false;
        }
        for (String part : name.split("/")) {
            if (part.equals("..") || part.equals(".") || part.isEmpty()) {
                return false;
            }
        }
        return name.chars().noneMatch(Character::isISOControl);
    }

    private void count(ZipFile zip) throws IOException {
        byte[] buffer = new byte[64 << 10];
        long size = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    size += read;
                    if (size > unpacked) {
                        throw UploadProblem.of("tooBig", unpacked >> 20);
                    }
                }
            }
        }
    }

    private static String printable(String name) {
        String shown = name.replaceAll("\\p{Cntrl}", "?");
        return shown.length() > 100 ? shown.substring(0, 100) + "…" : shown;
    }
}
