package org.tesseracrm.core.internal.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectoryRowsTest {
    @Test
    void managersComeFirstHoweverTheirNamesAreWritten() {
        List<Map<String, String>> rows = DirectoryRows.of(
                List.of(person("ann", "UID=Bob, DC=Tile"), person("bob", "uid=cid,dc=tile"), person("cid", "")));
        assertEquals(
                List.of("cid", "bob", "ann"),
                rows.stream().map(row -> row.get("user")).toList());
        assertEquals("bob", rows.get(2).get("managerUser"));
    }

    @Test
    void aManagerWhoIsNotAmongThePeopleIsNone() {
        List<Map<String, String>> rows = DirectoryRows.of(List.of(person("ann", "uid=gone,dc=tile")));
        assertFalse(rows.get(0).containsKey("managerUser"));
    }

    @Test
    void whoManagesHimselfOrHisManagerComesOnce() {
        List<Map<String, String>> rows = DirectoryRows.of(List.of(
                person("ann", "uid=bob,dc=tile"), person("bob", "uid=ann,dc=tile"), person("cid", "uid=cid,dc=tile")));
        assertEquals(3, rows.size());
        assertFalse(rows.get(2).containsKey("managerUser"));
    }

    @Test
    void whatDirectoriesWriteIntoNumbersIsTakenOut() {
        DirectoryPerson ann = new DirectoryPerson("uid=ann,dc=tile", "ann", "Ann\n Lee", "", "+1 (555) 010.22", "", "");
        assertEquals(
                Map.of("user", "ann", "name", "Ann Lee", "mobile", "+1 555 010 22"),
                DirectoryRows.of(List.of(ann)).get(0));
    }

    private static DirectoryPerson person(String user, String manager) {
        return new DirectoryPerson("uid=" + user + ",dc=tile", user, user, "", "", "", manager);
    }
}
