package org.tesseracrm.core.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tesseracrm.core.api.error.InvalidInputException;

class MineTest {
    private final Fields<Row> fields = new Fields<>(
            List.of(ListField.mine("read", "select r from Receipt r where r.row = e.id and r.user = :caller")),
            permission -> true);

    @ParameterizedTest
    @CsvSource({"read==true,exists", "read==false,not exists", "read!=true,not exists", "read!=false,exists"})
    void asksForTheCaller(String filter, String exists) {
        JpqlText jpql = new JpqlText(7).append(new FilterReader<>(fields, 7).read(filter));

        assertEquals(exists + " (select r from Receipt r where r.row = e.id and r.user = :p0)", jpql.text());
        assertEquals(Map.of("p0", 7L), jpql.parameters());
    }

    @ParameterizedTest
    @ValueSource(strings = {"read==''", "read==yes", "read=gt=true", "read=in=(true,false)"})
    void takesNothingButTrueAndFalse(String filter) {
        assertThrows(InvalidInputException.class, () -> new FilterReader<>(fields, 7).read(filter));
    }

    @Test
    void isNotSortedBy() {
        assertThrows(InvalidInputException.class, () -> fields.toSort("read"));
    }
}
