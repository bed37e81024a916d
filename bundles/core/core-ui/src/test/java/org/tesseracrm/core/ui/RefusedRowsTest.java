package org.tesseracrm.core.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.job.Jobs.RowError;

class RefusedRowsTest {
    @Test
    void aReasonIsSaidOnceWithItsRows() {
        List<RefusedRows> refused = RefusedRows.of(List.of(
                new RowError(2, "name", "甲", "no place"),
                new RowError(3, "name", "乙", "no place"),
                new RowError(4, "email", "x", "no address"),
                new RowError(5, "name", "乙", "no place")));
        assertEquals(
                List.of("no place", "no address"),
                refused.stream().map(RefusedRows::reason).toList());
        assertEquals(3, refused.get(0).count());
        assertEquals("2–3, 5", refused.get(0).rows());
        assertEquals("甲, 乙", refused.get(0).values());
    }

    @Test
    void ofManyApartTheFirstAreNamed() {
        RefusedRows refused = RefusedRows.of(List.of(
                        new RowError(1, "name", "a", "why"),
                        new RowError(3, "name", null, "why"),
                        new RowError(5, "name", "", "why"),
                        new RowError(7, "name", "b", "why"),
                        new RowError(9, "name", "c", "why"),
                        new RowError(10, "name", "d", "why")))
                .get(0);
        assertEquals("1, 3, 5 …", refused.rows());
        assertEquals("a, b, c …", refused.values());
    }

    @Test
    void theSameWordsAboutAnotherFieldAreAnotherReason() {
        assertEquals(
                2,
                RefusedRows.of(List.of(new RowError(1, "email", "x", "wrong"), new RowError(2, "mobile", "x", "wrong")))
                        .size());
    }
}
