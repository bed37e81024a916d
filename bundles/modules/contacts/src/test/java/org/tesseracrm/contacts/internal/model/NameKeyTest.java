package org.tesseracrm.contacts.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NameKeyTest {
    @Test
    void sameNamesHaveTheSameKey() {
        assertEquals(NameKey.of("Acme Corporation"), NameKey.of("ＡＣＭＥ  corporation."));
        assertEquals(NameKey.of("华瑞（北京）科技有限公司"), NameKey.of("华瑞(北京) 科技有限公司"));
        assertNotEquals(NameKey.of("华瑞科技"), NameKey.of("华锐科技"));
        assertNotEquals(NameKey.of("***"), NameKey.of("---"));
    }

    @Property
    void everyNameHasAKeyThatFitsItsColumn(@ForAll @StringLength(min = 1, max = 250) String name) {
        String key = NameKey.of(name);
        assertTrue(key.length() <= 200);
        assertFalse(key.isEmpty() && !name.isBlank() && name.codePoints().anyMatch(Character::isLetterOrDigit));
    }
}
