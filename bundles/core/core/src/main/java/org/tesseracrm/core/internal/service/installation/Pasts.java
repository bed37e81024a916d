package org.tesseracrm.core.internal.service.installation;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.internal.service.Settings;
import org.tesseracrm.migration.History;

/** What was done to a module's tables, seen from one of its versions. */
@Component(service = Pasts.class)
public final class Pasts {
    private static final int SHOWN = 5;

    private static final String FILE = "modules-left.properties";

    private final History history;
    private final Path file;

    @Activate
    public Pasts(@Reference History history, @Reference Settings settings) {
        this(history, settings.data());
    }

    Pasts(History history, Path folder) {
        this.history = history;
        this.file = folder.resolve(FILE);
    }

    /** Change sets that are done and that this version does not know. */
    List<String> unknownTo(ModuleFeature feature) throws IOException {
        List<String> unknown = new ArrayList<>();
        if (feature.tables()) {
            for (String location : feature.locations()) {
                URLConnection connection = URI.create(location).toURL().openConnection();
                connection.setUseCaches(false);
                try (InputStream file = connection.getInputStream()) {
                    unknown.addAll(history.unknownTo(file));
                }
            }
        }
        return unknown;
    }

    /** Those that keep this version from running. */
    List<String> against(ModuleFeature feature) throws IOException {
        List<String> unknown = unknownTo(feature);
        Properties left = left();
        for (String key : left.stringPropertyNames()) {
            if (key.startsWith(feature.module() + "@")
                    && !feature.isOlderThan(key.substring(feature.module().length() + 1))) {
                unknown.removeAll(List.of(left.getProperty(key).split("\n")));
            }
        }
        return unknown;
    }

    /** What a failed migration left behind does not count against the version that was put back after it, and newer ones. */
    synchronized void putUpWith(ModuleFeature feature, List<String> changeSets) throws IOException {
        if (!changeSets.isEmpty()) {
            Properties left = left();
            left.setProperty(feature.module() + "@" + feature.version(), String.join("\n", changeSets));
            try (Writer writer = Files.newBufferedWriter(file)) {
                left.store(writer, "What failed migrations left in the tables of versions that were put back");
            }
        }
    }

    private Properties left() throws IOException {
        Properties left = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                left.load(reader);
            }
        }
        return left;
    }

    static String shown(List<String> changeSets) {
        String first = String.join(", ", changeSets.subList(0, Math.min(SHOWN, changeSets.size())));
        return changeSets.size() > SHOWN ? first + ", …" : first;
    }
}
