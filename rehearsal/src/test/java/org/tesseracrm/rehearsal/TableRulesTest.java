package org.tesseracrm.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tesseracrm.rehearsal.TableRules.Change;
import org.tesseracrm.rehearsal.TableRules.Line;

class TableRulesTest {
    private final Words words = new Words(Locale.ENGLISH);

    private static Tables tables(Map<String, Long> rows, Map<String, String> shapes) {
        return new Tables(rows, shapes);
    }

    @Test
    void whatIsTheSameIsNotSaid() {
        Tables same = tables(Map.of("a", 3L), Map.of("a", "one"));
        assertEquals(List.of(), TableRules.between(same, same));
    }

    @Test
    void newGoneReshapedAndRowsThatAreFewer() {
        Tables before = tables(
                Map.of("gone", 4L, "more", 1L, "less", 9L, "shape", 2L),
                Map.of("gone", "g", "more", "m", "less", "l", "shape", "s"));
        Tables after = tables(
                Map.of("more", 2L, "less", 7L, "shape", 2L, "new", 0L),
                Map.of("more", "m", "less", "l", "shape", "s, t", "new", "n"));
        List<Line> lines = TableRules.between(before, after);
        assertEquals(
                List.of(
                        new Line("gone", Change.GONE, 4, 0),
                        new Line("less", Change.SAME, 9, 7),
                        new Line("more", Change.SAME, 1, 2),
                        new Line("new", Change.NEW, 0, 0),
                        new Line("shape", Change.RESHAPED, 2, 2)),
                lines);
        List<Finding> findings = TableRules.findings(lines, words);
        assertEquals(2, findings.size(), findings::toString);
        assertTrue(findings.get(0).text().startsWith("The table gone with 4 rows is gone."), findings::toString);
        assertTrue(findings.get(1).text().startsWith("2 rows of less are gone."), findings::toString);
    }

    @Test
    void whatEveryServerWritesIsItsOwnAffair() {
        Tables before = tables(
                Map.of("core_audit", 5L, "core_job", 5L, "databasechangelog_core", 5L, "tessera_migration", 5L),
                Map.of());
        Tables after = tables(
                Map.of("core_audit", 6L, "core_job", 6L, "databasechangelog_core", 6L, "tessera_migration", 6L),
                Map.of());
        assertEquals(List.of(), TableRules.between(before, after));
    }
}
