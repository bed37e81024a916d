package org.tesseracrm.core.internal.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The rows of a file, one after the other, never all at once. */
interface RowReader extends Closeable {
    int MAX_COLUMNS = 500;

    /**
     * The next row that holds something, null after the last.
     *
     * @throws org.tesseracrm.core.api.error.InvalidInputException where the file is broken from here on
     */
    Row next() throws IOException;

    /**
     * @param number counted from 1 as in the file, empty rows included
     * @param sparse whether empty cells at the end are left out as a rule; where not, something is missing
     */
    record Row(long number, List<Cell> cells, boolean sparse) {}
}
