package org.tesseracrm.core.internal.service.attachment;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A folder; each company has one of its own in it. */
final class DiskStorage implements AttachmentStorage {
    static final String ID = "disk";
    private static final String UNFINISHED = ".part";

    private final Path folder;

    DiskStorage(Path folder) {
        this.folder = folder;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void put(String key, Path file) throws IOException {
        Path place = place(key);
        Files.createDirectories(place.getParent());
        write(file);
        try {
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // the folder lies on another disk than the uploads
            Path part = place.resolveSibling(place.getFileName() + UNFINISHED);
            try {
                Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
                write(part);
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }

    /** From the memory to the disk: the row that says it is there outlives a power cut, and so must the content. */
    private static void write(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        try {
            return Files.newInputStream(place(key));
        } catch (NoSuchFileException e) {
            throw new FileNotFoundException(key);
        }
    }

    @Override
    public void delete(String key) throws IOException {
        Files.deleteIfExists(place(key));
    }

    private Path place(String key) throws IOException {
        Path place = folder.resolve(key).normalize();
        if (!place.startsWith(folder.normalize())) {
            throw new IOException("No key: " + key);
        }
        return place;
    }
}
