package org.tesseracrm.core.api.query;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The part of the index that a table has. Ids are different in all tables, so that two tables in one would do no harm. */
public final class SearchSpace {
    private SearchSpace() {}

    public static int of(String table) {
        CRC32 sum = new CRC32();
        sum.update(table.getBytes(StandardCharsets.US_ASCII));
        return (int) sum.getValue();
    }
}
