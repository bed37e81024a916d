package org.tesseracrm.migration.internal;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import liquibase.change.AbstractSQLChange;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import org.tesseracrm.migration.Migrations;

/** Tells how long each change set took, and which tables it names. */
final class ChangeSetWatch extends AbstractChangeExecListener {
    /** What changes call the tables they are about. */
    private static final Set<String> FIELDS = Set.of("tableName", "baseTableName", "oldTableName", "newTableName");

    private static final Pattern IN_SQL = Pattern.compile(
            "\\b(?:(?:create|alter|drop)\\s+table(?:\\s+if(?:\\s+not)?\\s+exists)?|update|insert\\s+into|delete\\s+from)\\s+`?(\\w+)",
            Pattern.CASE_INSENSITIVE);

    private final Consumer<Migrations.ChangeSet> done;
    private long begun;

    ChangeSetWatch(Consumer<Migrations.ChangeSet> done) {
        this.done = done;
    }

    @Override
    public void willRun(
            ChangeSet changeSet, DatabaseChangeLog changelog, Database database, ChangeSet.RunStatus status) {
        begun = System.nanoTime();
    }

    @Override
    public void ran(ChangeSet changeSet, DatabaseChangeLog changelog, Database database, ChangeSet.ExecType type) {
        if (type.ran) {
            tell(changeSet, false);
        }
    }

    @Override
    public void runFailed(ChangeSet changeSet, DatabaseChangeLog changelog, Database database, Exception e) {
        tell(changeSet, true);
    }

    private void tell(ChangeSet changeSet, boolean failed) {
        Set<String> tables = new TreeSet<>();
        for (Change change : changeSet.getChanges()) {
            for (String field : change.getSerializableFields()) {
                if (FIELDS.contains(field) && change.getSerializableFieldValue(field) instanceof String table) {
                    tables.add(table);
                }
            }
            if (change instanceof AbstractSQLChange written && written.getSql() != null) {
                IN_SQL.matcher(written.getSql()).results().forEach(each -> tables.add(each.group(1)));
            }
        }
        done.accept(new Migrations.ChangeSet(
                ChangeSetName.of(changeSet.getFilePath(), changeSet.getId(), changeSet.getAuthor()),
                Duration.ofNanos(System.nanoTime() - begun),
                tables,
                failed));
    }
}
