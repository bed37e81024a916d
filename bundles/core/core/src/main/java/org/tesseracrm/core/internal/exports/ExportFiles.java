package org.tesseracrm.core.internal.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.internal.service.Settings;
import org.tesseracrm.core.internal.service.tidy.Chore;

/** Files that exports made, by their jobs' ids, for a day. */
@Component(service = {ExportFiles.class, Chore.class})
public final class ExportFiles implements Chore {
    static final Duration KEPT = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(ExportFiles.class);
    private static final String UNFINISHED = ".part";

    private final Path folder;

    @Activate
    public ExportFiles(@Reference Settings settings) throws IOException {
        this(settings.data().resolve("exports"));
    }

    ExportFiles(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    Path unfinished(String job) {
        return folder.resolve(job + UNFINISHED);
    }

    Path finished(String job) {
        return folder.resolve(job);
    }

    void finish(String job) {
        try {
            Files.move(unfinished(job), finished(job), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String job) {
        delete(unfinished(job));
        delete(finished(job));
    }

    @Override
    public void tidy(Instant now) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().plus(KEPT).isBefore(now)) {
                    delete(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("The files of exports cannot be looked through: {}", e.toString());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("The file of an export cannot be deleted: {}", e.toString());
        }
    }
}
