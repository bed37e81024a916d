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
 * @param labels by the name of their file
 */
record JarFacts(
        String bundle,
        String version,
        String vendor,
        String description,
        String module,
        long bytes,
        Map<String, Properties> labels) {
    private static final String LABELS = "i18n/messages";

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
            for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                if (entry.getName().startsWith(LABELS)) {
                    Properties texts = new Properties();
                    texts.load(new InputStreamReader(jar, StandardCharsets.UTF_8));
                    labels.put(entry.getName(), texts);
                }
            }
            counted.transferTo(OutputStream.nullOutputStream());
            return new JarFacts(
                    value(manifest, Constants.BUNDLE_SYMBOLICNAME).replaceFirst(";.*", ""),
                    value(manifest, Constants.BUNDLE_VERSION),
                    value(manifest, Constants.BUNDLE_VENDOR),
                    value(manifest, Constants.BUNDLE_DESCRIPTION),
                    value(manifest, InstalledModules.HEADER),
                    counted.count,
                    labels);
        }
    }

    /** The label in that language as the file has it. */
    String label(Locale locale, String key, String otherwise) {
        return Stream.of(
                        "_" + locale.getLanguage() + "_" + locale.getCountry(),
                        "_" + locale.getLanguage(),
                        "_" + locale.getLanguage() + "_CN",
                        "")
                .map(suffix -> labels.get(LABELS + suffix + ".properties"))
                .filter(texts -> texts != null && texts.containsKey(key))
                .map(texts -> texts.getProperty(key))
                .findFirst()
                .orElse(otherwise);
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
