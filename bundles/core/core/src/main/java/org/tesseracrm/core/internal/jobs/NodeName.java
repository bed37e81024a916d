package org.tesseracrm.core.internal.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** What this server is called in tables that it shares with others: made up once and kept in the data folder. */
final class NodeName {
    private NodeName() {}

    static String of(Path data) {
        Path file = data.resolve("node-name");
        try {
            Files.createDirectories(data);
            try {
                Files.writeString(file, UUID.randomUUID().toString(), StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException e) {
                // from an earlier start
            }
            String name = Files.readString(file).strip();
            if (!name.isEmpty() && name.length() <= 40) {
                return name;
            }
            // a server that died while it wrote the file
            String fresh = UUID.randomUUID().toString();
            Files.writeString(file, fresh);
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
