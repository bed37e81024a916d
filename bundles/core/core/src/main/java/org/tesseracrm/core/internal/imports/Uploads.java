package org.tesseracrm.core.internal.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.error.TooManyException;
import org.tesseracrm.core.api.error.UnavailableException;
import org.tesseracrm.core.api.imports.Imports;
import org.tesseracrm.i18n.Text;

/** Uploaded files, for an hour each and for nobody's eyes but their owner's. Those of an earlier start are deleted at once. */
final class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int PER_PERSON = 5;
    private static final int IN_ALL = 100;

    private final Path folder;
    private final Clock clock;
    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();

    /** @param fileName as the person called it, never used as a path */
    record Upload(
            String id,
            long tenantId,
            long userId,
            String target,
            String fileName,
            Path file,
            FileKind kind,
            Instant at) {
        boolean isOf(Caller caller) {
            return tenantId == caller.tenantId() && userId == caller.userId();
        }
    }

    Uploads(Path folder, Clock clock) throws IOException {
        this.folder = folder;
        this.clock = clock;
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder)) {
            for (Path file : old) {
                delete(file);
            }
        }
    }

    Upload keep(Caller caller, String target, String fileName, InputStream content) {
        expire();
        makeRoom(caller);
        String id = UUID.randomUUID().toString();
        Path file = folder.resolve(id);
        try {
            copy(content, file);
            Upload upload = new Upload(
                    id,
                    caller.tenantId(),
                    caller.userId(),
                    target,
                    fileName,
                    file,
                    FileDetector.detect(file),
                    clock.instant());
            uploads.put(id, upload);
            return upload;
        } catch (IOException e) {
            delete(file);
            LOG.warn("An uploaded file cannot be kept: {}", e.toString());
            throw new UnavailableException(Text.of("core.import.cannotKeep"));
        } catch (RuntimeException e) {
            delete(file);
            throw e;
        }
    }

    Upload find(Caller caller, String id) {
        Upload upload = uploads.get(id);
        if (upload == null || !upload.isOf(caller) || isOver(upload)) {
            throw new NotFoundException();
        }
        return upload;
    }

    /** Who reads it still, reads on. */
    void discard(Upload upload) {
        uploads.remove(upload.id());
        delete(upload.file());
    }

    /** The same file, from now on only for him who holds it: it does not run out while a job waits. */
    Upload take(Upload upload) {
        if (uploads.remove(upload.id()) == null) {
            throw new NotFoundException();
        }
        return upload;
    }

    void expire() {
        uploads.values().stream().filter(this::isOver).forEach(this::discard);
    }

    void clear() {
        uploads.values().forEach(this::discard);
    }

    private boolean isOver(Upload upload) {
        return upload.at().plus(KEPT).isBefore(clock.instant());
    }

    private void makeRoom(Caller caller) {
        List<Upload> own = uploads.values().stream()
                .filter(upload -> upload.isOf(caller))
                .sorted(Comparator.comparing(Upload::at))
                .toList();
        if (own.size() >= PER_PERSON) {
            discard(own.get(0));
        } else if (uploads.size() >= IN_ALL) {
            throw new TooManyException(Text.of("core.import.tooManyUploads"));
        }
    }

    private static void copy(InputStream content, Path file) throws IOException {
        byte[] buffer = new byte[64 << 10];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(created(file))) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > Imports.MAX_BYTES) {
                    throw FileProblem.of("tooLarge", "tooLarge", Imports.MAX_BYTES >> 20);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static Path created(Path file) throws IOException {
        FileAttribute<Set<PosixFilePermission>> ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        return knowsPermissions(file) ? Files.createFile(file, ownerOnly) : Files.createFile(file);
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (knowsPermissions(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static boolean knowsPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("An uploaded file cannot be deleted: {}", e.toString());
        }
    }
}
