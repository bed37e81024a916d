package org.tesseracrm.mariadb.embedded.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.datasource.DatabaseAccess;
import org.tesseracrm.datasource.DatabaseServer;

/** What others are told: where the server listens, and what is wrong with it. */
final class State implements DatabaseServer {
    private static final Logger LOG = LoggerFactory.getLogger(State.class);

    private final CompletableFuture<DatabaseAccess> access = new CompletableFuture<>();
    private volatile String trouble = "The embedded database is starting.";
    private String reported = "";

    @Override
    public CompletableFuture<DatabaseAccess> access() {
        return access;
    }

    @Override
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    boolean isRunning() {
        return trouble == null;
    }

    void starting() {
        if (reported.isEmpty()) {
            trouble = "The embedded database is starting.";
        }
    }

    void running(DatabaseAccess where, Path startupError) {
        trouble = null;
        reported = "";
        try {
            Files.deleteIfExists(startupError);
        } catch (IOException e) {
            LOG.debug("{} stays", startupError, e);
        }
        access.complete(where);
    }

    /** Said once in the log, and left where the launcher finds it; the sentence stands until the server runs. */
    void failed(String sentence, Path startupError) {
        trouble = sentence;
        if (sentence.equals(reported)) {
            return;
        }
        reported = sentence;
        LOG.error(sentence);
        try {
            Files.writeString(startupError, sentence + "\n");
        } catch (IOException e) {
            LOG.debug("{} cannot be written", startupError, e);
        }
    }
}
