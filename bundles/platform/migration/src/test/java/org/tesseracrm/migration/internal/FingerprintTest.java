package org.tesseracrm.migration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    @TempDir
    Path folder;

    @Test
    void changesWithContentAndWithNames() throws IOException {
        String before = Fingerprint.of(files("/db/a.xml", "one", "/db/b.xml", "two"));

        assertEquals(before, Fingerprint.of(files("/db/a.xml", "one", "/db/b.xml", "two")));
        assertNotEquals(before, Fingerprint.of(files("/db/a.xml", "one", "/db/b.xml", "three")));
        assertNotEquals(before, Fingerprint.of(files("/db/a.xml", "one", "/db/c.xml", "two")));
        assertNotEquals(before, Fingerprint.of(files("/db/a.xml", "onetwo", "/db/b.xml", "")));
    }

    private SortedMap<String, URL> files(String... namesAndContents) throws IOException {
        SortedMap<String, URL> files = new TreeMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            Path file = Files.writeString(folder.resolve(String.valueOf(i)), namesAndContents[i + 1]);
            files.put(namesAndContents[i], file.toUri().toURL());
        }
        return files;
    }
}
