package org.tesseracrm.migration.internal;

import liquibase.changelog.DatabaseChangeLog;

/** A change set as people name it. */
final class ChangeSetName {
    private ChangeSetName() {}

    /** The same for a file however its path was written. */
    static String of(String path, String id, String author) {
        return DatabaseChangeLog.normalizePath(path) + "::" + id + "::" + author;
    }
}
