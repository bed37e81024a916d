package org.tesseracrm.core.internal.service.installation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tesseracrm.core.internal.service.upload.Kept;

/**
 * An uploaded version as a feature of Karaf, in a file beside its jars. Karaf hears of it only while it is installed, and finds it newer
 * than any of the distribution: others that stand on the module would else bring the distribution's version beside it.
 */
final class UploadedFeature {
    private static final String FILE = "features.xml";
    static final String ABOVE_ALL = "1000.0.0.";
    private static final int START_LEVEL = 86;

    private UploadedFeature() {}

    static String number(Kept kept) {
        return ABOVE_ALL + kept.version().replace('.', '_');
    }

    static List<String> locations(Kept kept) {
        return kept.jars().stream().map(jar -> jar.toUri().toString()).toList();
    }

    static URI repository(Kept kept) {
        return kept.folder().resolve(FILE).toUri();
    }

    /** Names in it are words of letters, digits, dots and hyphens. */
    static URI write(Kept kept) throws IOException {
        StringBuilder feature = new StringBuilder();
        feature.append("<features name=\"uploaded-%s-%s\"".formatted(kept.module(), kept.version()))
                .append(" xmlns=\"http://karaf.apache.org/xmlns/features/v1.6.0\">\n")
                .append("  <feature name=\"%s\" version=\"%s\">\n".formatted(kept.module(), number(kept)))
                .append("    <feature dependency=\"true\">%s</feature>\n".formatted(KarafFeatures.BASE));
        for (String location : locations(kept)) {
            feature.append("    <bundle start-level=\"%d\">%s</bundle>\n".formatted(START_LEVEL, escaped(location)));
        }
        Path file = kept.folder().resolve(FILE);
        Files.writeString(file, feature.append("  </feature>\n</features>\n"));
        return file.toUri();
    }

    /** The data folder may be called as it likes. */
    private static String escaped(String location) {
        return location.replace("&", "&amp;").replace("<", "&lt;");
    }
}
