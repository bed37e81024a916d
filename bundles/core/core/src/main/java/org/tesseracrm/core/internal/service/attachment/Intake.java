package org.tesseracrm.core.internal.service.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.UnavailableException;
import org.tesseracrm.i18n.Text;

/** Files on their way in: each as a file of a folder that nobody else reads, gone when it is closed. */
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int BUFFER = 64 << 10;
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Path folder;

    Intake(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** @param sha256 in hexadecimal digits */
    record Arrived(Path file, long size, String sha256) implements AutoCloseable {
        /** It may have been moved to where it is kept. */
        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warn("A file on its way in cannot be deleted: {}", e.toString());
            }
        }
    }

    /** @throws InvalidInputException where there is nothing in it, or more than the most */
    Arrived take(InputStream content, long mostBytes) {
        Path file = null;
        boolean whole = false;
        try {
            // readable by its owner only
            file = Files.createTempFile(folder, "in", null);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size = copy(content, file, digest, mostBytes);
            if (size == 0) {
                throw InvalidInputException.of("file", "empty", Text.of("core.attachment.empty"));
            }
            whole = true;
            return new Arrived(file, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            LOG.warn("An uploaded file cannot be taken: {}", e.toString());
            throw new UnavailableException(Text.of("core.attachment.cannotKeep"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } finally {
            if (file != null && !whole) {
                new Arrived(file, 0, "").close();
            }
        }
    }

    private static long copy(InputStream content, Path file, MessageDigest digest, long mostBytes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > mostBytes) {
                    throw tooLarge(mostBytes);
                }
                out.write(buffer, 0, read);
            }
        }
        return size;
    }

    static InvalidInputException tooLarge(long mostBytes) {
        return InvalidInputException.of("file", "tooLarge", Text.of("core.attachment.tooLarge", mostBytes >> 20));
    }

    /** What a server left here that was killed. */
    void tidy(Instant now) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().plus(LONGEST).isBefore(now)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
