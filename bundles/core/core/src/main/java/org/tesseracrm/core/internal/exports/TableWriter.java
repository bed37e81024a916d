package org.tesseracrm.core.internal.exports;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** Writes a table row by row and keeps none of them. */
public interface TableWriter {
    /** @param cells texts and numbers; null is empty */
    void row(List<?> cells) throws IOException;

    /** After the last row; what lies below is not closed. */
    void finish() throws IOException;

    static String text(Number number) {
        return number instanceof BigDecimal exact ? exact.stripTrailingZeros().toPlainString() : number.toString();
    }
}
