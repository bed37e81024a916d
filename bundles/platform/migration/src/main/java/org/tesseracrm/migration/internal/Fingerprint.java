package org.tesseracrm.migration.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.framework.Bundle;

/** Of all that a changelog could include. The same on every server that has the same module. */
final class Fingerprint {
    private Fingerprint() {}

    /** Every file of the bundle but its classes: a changelog may include from anywhere. */
    static SortedMap<String, URL> filesOf(Bundle bundle) {
        SortedMap<String, URL> files = new TreeMap<>();
        Enumeration<URL> entries = bundle.findEntries("/", "*", true);
        for (URL entry : entries == null ? Collections.<URL>emptyList() : Collections.list(entries)) {
            String path = entry.getPath();
            if (!path.endsWith("/") && !path.endsWith(".class") && !path.startsWith("/META-INF/")) {
                files.put(path, entry);
            }
        }
        return files;
    }

    static String of(SortedMap<String, URL> files) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (var file : files.entrySet()) {
                digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                try (InputStream in = file.getValue().openStream()) {
                    byte[] content = in.readAllBytes();
                    digest.update(Integer.toString(content.length).getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                    digest.update(content);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
