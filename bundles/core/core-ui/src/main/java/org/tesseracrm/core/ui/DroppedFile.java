package org.tesseracrm.core.ui;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.error.UnavailableException;
import org.tesseracrm.i18n.Text;

/** A file as it came from the browser; gone once it is closed. */
public final class DroppedFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DroppedFile.class);

    private final String name;
    private final File file;

    DroppedFile(String name, File file) {
        this.name = name;
        this.file = file;
    }

    /** Something that reads a file. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(String name, InputStream content);
    }

    /** Can be read more than once. */
    public <T> T read(Reading<T> reading) {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file.toPath()))) {
            return reading.read(name, content);
        } catch (IOException e) {
            LOG.warn("An uploaded file cannot be read", e);
            throw new UnavailableException(Text.of("core.ui.import.unreadable"));
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file.toPath());
        } catch (IOException e) {
            LOG.warn("An uploaded file cannot be deleted", e);
        }
    }
}
