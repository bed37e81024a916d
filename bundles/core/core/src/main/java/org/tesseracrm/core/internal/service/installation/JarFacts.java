package org.tesseracrm.core.internal.service.installation;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;
import org.osgi.framework.Constants;
import org.tesseracrm.core.internal.service.module.InstalledModules;

/**
 * What a bundle's file says of itself, installed or not.
 *
 * @param module empty where it belongs to none
 * @param changelog whether it has tables
 * @param labels by the name of their file
 * @param changes its change logs, by the name of their file
 */
record JarFacts(
        String bundle,
        String version,
        String vendor,
        String description,
        String module,
        boolean changelog,
        long bytes,
        Map<String, Properties> labels,
        Map<String, String> changes) {
    private static final String LABELS = "i18n/messages";
    private static final String CHANGES = "META-INF/CHANGES";
    private static final int LONGEST_CHANGES = 64 << 10;

    static JarFacts read(String location) {
        try {
            URLConnection connection = URI.create(location).toURL().openConnection();
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                return read(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(location, e);
        }
    }

    static JarFacts read(InputStream file) throws IOException {
        Counted counted = new Counted(file);
        try (JarInputStream jar = new JarInputStream(counted)) {
            if (jar.getManifest() == null) {
                throw new IOException("No manifest");
            }
            Attributes manifest = jar.getManifest().getMainAttributes();
            Map<String, Properties> labels = new TreeMap<>();
            Map<String, String> changes = new TreeMap<>();
            for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                if (entry.getName().startsWith(LABELS)) {
                    Properties texts = new Properties();
                    texts.load(new InputStreamReader(jar, StandardCharsets.UTF_8));
                    labels.put(entry.getName(), texts);
                } else if (entry.getName().startsWith(CHANGES)) {
                    changes.put(entry.getName(), new String(jar.readNBytes(LONGEST_CHANGES), StandardCharsets.UTF_8));
                }
            }
            counted.transferTo(OutputStream.nullOutputStream());
            return new JarFacts(
                    value(manifest, Constants.BUNDLE_SYMBOLICNAME).replaceFirst(";.*", ""),
                    value(manifest, Constants.BUNDLE_VERSION),
                    value(manifest, Constants.BUNDLE_VENDOR),
                    value(manifest, Constants.BUNDLE_DESCRIPTION),
                    value(manifest, InstalledModules.HEADER),
                    !value(manifest, "Tessera-Changelog").isEmpty(),
                    counted.count,
                    labels,
                    changes);
        }
    }

    /** The label in that language as the file has it. */
    String label(Locale locale, String key, String otherwise) {
        return endings(locale)
                .map(ending -> labels.get(LABELS + ending + ".properties"))
                .filter(texts -> texts != null && texts.containsKey(key))
                .map(texts -> texts.getProperty(key))
                .findFirst()
                .orElse(otherwise);
    }

    ChangeLog changes(Locale locale) {
        return new ChangeLog(endings(locale)
                .map(ending -> changes.get(CHANGES + ending + ".md"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(""));
    }

    /** What files in that language end with, the best first. */
    private static Stream<String> endings(Locale locale) {
        return Stream.of(
                "_" + locale.getLanguage() + "_" + locale.getCountry(),
                "_" + locale.getLanguage(),
                "_" + locale.getLanguage() + "_CN",
                "");
    }

    private static String value(Attributes manifest, String name) {
        String value = manifest.getValue(name);
        return value == null ? "" : value.strip();
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = super.read(buffer, offset, length);
            count += Math.max(0, some);
            return some;
        }
    }
}
