package org.tesseracrm.core.api.imports;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;

/** An import under way, on one thread, inside one transaction. */
@ConsumerType
public interface ImportSession {
    /** Takes the next rows (at most 1,000) and answers for each, in order. Field errors refuse a row, exceptions the import. */
    List<Outcome> accept(List<Row> rows);

    /** After the last row, for instance to link parents; may refuse further rows. */
    default List<Late> finish() {
        return List.of();
    }

    /** @param values field name to the cell's text, trimmed; empty cells are absent */
    record Row(long number, Map<String, String> values) {}

    /** What became of a row. */
    sealed interface Outcome permits Created, Updated, Skipped, Refused {}

    record Created() implements Outcome {}

    record Updated() implements Outcome {}

    record Skipped() implements Outcome {}

    record Refused(FieldError error, String value) implements Outcome {}

    /** A row that was taken, but of which one field was not. */
    record Late(long row, FieldError error, String value) {}
}
