package org.tesseracrm.core.internal.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.internal.service.Settings;
import org.tesseracrm.i18n.Text;

/** Files of imports that have not ended, by their jobs' ids. */
@Component(service = ImportFiles.class)
public final class ImportFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ImportFiles.class);

    private final Path folder;

    @Activate
    public ImportFiles(@Reference Settings settings) throws IOException {
        this(settings.data().resolve("imports"));
    }

    ImportFiles(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    void take(long job, Path uploaded) {
        try {
            Files.move(uploaded, folder.resolve(Long.toString(job)), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws ConflictException where it is not here: it was uploaded to another server */
    Path find(long job) {
        Path file = folder.resolve(Long.toString(job));
        if (!Files.exists(file)) {
            throw new ConflictException(Text.of("core.import.file.gone"));
        }
        return file;
    }

    void delete(long job) {
        delete(folder.resolve(Long.toString(job)));
    }

    /** Those whose jobs have ended in a way that left them. */
    void keepOnly(Set<String> jobs) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!jobs.contains(file.getFileName().toString())) {
                    delete(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("The files of imports cannot be looked through: {}", e.toString());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("The file of an import cannot be deleted: {}", e.toString());
        }
    }
}
