package org.tesseracrm.core.internal.service.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ChangeLogTest {
    private static final ChangeLog LOG =
            new ChangeLog("# Orders\n\n## 1.10.0 (2026-10-01)\n- ten\n\n## v1.2\n- two\n\n## [1.0.0]\n- first\n");

    @Test
    void tellsWhatIsNew() {
        assertEquals("## 1.10.0 (2026-10-01)\n- ten\n\n## v1.2\n- two", LOG.between("1.0.0.SNAPSHOT", "1.10.0.b1"));
        assertEquals("## v1.2\n- two\n\n## [1.0.0]\n- first", LOG.between("", "1.2.0"));
    }

    @Test
    void backwardsNothingIsNew() {
        assertEquals("", LOG.between("1.10.0", "1.0.0"));
        assertEquals("", new ChangeLog("").between("", "1.0.0"));
    }
}
