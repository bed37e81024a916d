package org.tesseracrm.core.internal.service.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.error.InvalidInputException;

class LockRuleTest {
    @Test
    void waitsLongerEachTimeUpToAQuarterOfAnHour() {
        int[] minutes = {0, 0, 0, 0, 0, 1, 2, 4, 8, 15, 15};
        for (int failures = 0; failures < minutes.length; failures++) {
            assertEquals(Duration.ofMinutes(minutes[failures]), LockRule.waiting(failures), failures + " failures");
        }
        assertEquals(Duration.ofMinutes(15), LockRule.waiting(Integer.MAX_VALUE));
    }

    @Test
    void namesAreComparedAsPeopleMeanThem() {
        assertEquals("boss", Names.key(" ＢＯＳＳ　"));
        assertEquals("小王", Names.key("小王"));
        Names.requireUser("user", "小王");
        Names.requireUser("user", "li.ming@example.com");
        Names.requireCompany("code", "ming-yuan_2");
        assertThrows(InvalidInputException.class, () -> Names.requireUser("user", "li ming"));
        assertThrows(InvalidInputException.class, () -> Names.requireUser("user", "<script>"));
        assertThrows(InvalidInputException.class, () -> Names.requireUser("user", "x"));
        assertThrows(InvalidInputException.class, () -> Names.requireCompany("code", "Ming"));
        assertThrows(InvalidInputException.class, () -> Names.requireCompany("code", "../x"));
    }
}
