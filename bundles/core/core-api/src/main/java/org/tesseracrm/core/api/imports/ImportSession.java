package org.tesseracrm.core.api.imports;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;

/** An import under way, on one thread: inside one transaction, or of a {@link BatchImportTarget} inside one for each batch. */
@ConsumerType
public interface ImportSession {
    /** Takes the next rows (at most 1,000) and answers for each, in order. Field errors refuse a row, exceptions the import. */
    List<Outcome> accept(List<Row> rows);

    /** After the last row, for instance to link parents; may refuse further rows. */
    default List<Late> finish() {
        return List.of();
    }

    /** What the journal was told to do later, at most 500 at a time, in the order of the rows; may refuse fields of theirs. */
    default List<Late> later(List<Later> things) {
        return List.of();
    }

    /** In the transaction in which an import of a {@link BatchImportTarget} ends. @param counts by name, over all batches */
    default void ended(Map<String, Long> counts) {}

    /** @param values field name to the cell's text, trimmed; empty cells are absent */
    record Row(long number, Map<String, String> values) {}

    /** What became of a row. */
    sealed interface Outcome permits Created, Updated, Skipped, Refused {}

    record Created() implements Outcome {}

    record Updated() implements Outcome {}

    record Skipped() implements Outcome {}

    record Refused(FieldError error, String value) implements Outcome {}

    /** @param id of the record that the row became */
    record Later(long row, long id, String what) {}

    /** A row that was taken, but of which one field was not. */
    record Late(long row, FieldError error, String value) {}
}
