package org.tesseracrm.migration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangelogTest {
    @Test
    void namesUnitAndPath() {
        assertEquals(
                List.of(new Changelog("contacts", "db/changelog/master.xml")),
                Changelog.parse("contacts=db/changelog/master.xml"));
    }

    @Test
    void aBundleMayBringSeveral() {
        assertEquals(
                List.of(new Changelog("a", "db/a.xml"), new Changelog("b-2", "db/b.xml")),
                Changelog.parse("a=/db/a.xml, b-2 = db/b.xml"));
    }

    @Test
    void refusesWhatCannotBeAUnit() {
        assertThrows(IllegalArgumentException.class, () -> Changelog.parse("db/changelog/master.xml"));
        assertThrows(IllegalArgumentException.class, () -> Changelog.parse("Bad Name=db/a.xml"));
        assertThrows(IllegalArgumentException.class, () -> Changelog.parse("a`b=db/a.xml"));
    }

    @Test
    void eachUnitHasItsOwnHistory() {
        assertEquals("databasechangelog_b_2", new Changelog("b-2", "db/b.xml").historyTable());
    }
}
