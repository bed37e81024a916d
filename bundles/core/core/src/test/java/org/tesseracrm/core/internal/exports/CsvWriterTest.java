package org.tesseracrm.core.internal.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {
    @Test
    void beginsWithAByteOrderMarkAndQuotesWhatNeedsIt() throws IOException {
        assertEquals("\ufeff1,客户,\"a,b\",\"say \"\"x\"\"\",\r\n", write("1", "客户", "a,b", "say \"x\"", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd()", "+1", "-1", "@x", "\tx", "＝x"})
    void noCellIsAFormula(String cell) throws IOException {
        assertEquals("\ufeff'" + cell + "\r\n", write(cell));
    }

    @Test
    void aLineBreakAtTheStartIsNoWayRound() throws IOException {
        assertEquals("\ufeff\"'\n=1\"\r\n", write("\n=1"));
    }

    private static String write(String... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter writer = new CsvWriter(out);
        writer.row(Arrays.asList(cells));
        writer.finish();
        return out.toString(StandardCharsets.UTF_8);
    }
}
