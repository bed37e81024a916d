package org.tesseracrm.mariadb.embedded.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The places in the product's data folder that belong to the database. */
final class Folder {
    /** Where the launcher looks, in the product's data folder. */
    static final String STARTUP_ERROR = "startup-error.txt";

    private final Path product;
    private final Path root;

    private Folder(Path product, Path root) {
        this.product = product;
        this.root = root;
    }

    static Folder open(Path product) throws Trouble {
        try {
            Files.createDirectories(product);
            Path root = Files.createDirectories(product.resolve("mariadb")).toRealPath();
            OwnerOnly.restrict(root, true);
            return new Folder(product.toRealPath(), root);
        } catch (IOException e) {
            throw new Trouble("The data folder " + product + " cannot be written: " + reason(e) + ".", e);
        }
    }

    static String reason(IOException e) {
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileSystemException fs && fs.getReason() != null) {
            return fs.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** Held as long as this process uses the folder; a killed process loses it. */
    FileLock lock() throws Trouble {
        try {
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new Trouble("The data folder " + product + " is in use by another running server.");
            }
            return lock;
        } catch (IOException e) {
            throw new Trouble("The data folder " + product + " cannot be written: " + reason(e) + ".", e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path product() {
        return product;
    }

    Path root() {
        return root;
    }

    /** The server's own data directory. */
    Path data() {
        return root.resolve("data");
    }

    Path temporary() {
        return root.resolve("tmp");
    }

    Path log() {
        return root.resolve("server.log");
    }

    Path configuration() {
        return root.resolve("server.cnf");
    }

    Path initFile() {
        return root.resolve("init.sql");
    }

    Path password() {
        return root.resolve("password");
    }

    Path version() {
        return root.resolve("version");
    }

    Path port() {
        return root.resolve("port");
    }

    Path startupError() {
        return product.resolve(STARTUP_ERROR);
    }
}
