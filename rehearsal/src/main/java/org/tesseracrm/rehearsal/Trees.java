package org.tesseracrm.rehearsal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Folders as a whole. */
final class Trees {
    private Trees() {}

    /** With rights and times; what vanishes meanwhile is left out, links are copied as what they lead to. */
    static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new Moving() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (Files.isRegularFile(file)) {
                    file(file, to.resolve(from.relativize(file).toString()));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Where it is there. */
    static void file(Path from, Path to) throws IOException {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            if (Files.exists(from)) {
                throw e;
            }
        }
    }

    static long size(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return 0;
        }
        long[] bytes = {0};
        Files.walkFileTree(tree, new Moving() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes[0] += attributes.size();
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes[0];
    }

    /** Once more where somebody was still writing into it. */
    static void delete(Path tree) throws IOException {
        IOException last = null;
        for (int i = 0; i < 3 && Files.exists(tree); i++) {
            try {
                deleteOnce(tree);
            } catch (IOException e) {
                last = e;
            }
        }
        if (Files.exists(tree)) {
            throw last == null ? new IOException(tree.toString()) : last;
        }
    }

    private static void deleteOnce(Path tree) throws IOException {
        Files.walkFileTree(tree, new Moving() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Files may go while somebody looks. */
    private abstract static class Moving extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }
    }
}
