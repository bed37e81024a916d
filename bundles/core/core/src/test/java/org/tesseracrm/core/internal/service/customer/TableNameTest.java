package org.tesseracrm.core.internal.service.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"contacts_contact", "x", "t2"})
    void takesWords(String name) {
        assertEquals(name, TableName.checked(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t; drop table core_user", "t x", "`t`", "a.b", "T", "2t", "t\n", "t--"})
    void takesNothingElse(String name) {
        assertThrows(IllegalArgumentException.class, () -> TableName.checked(name));
    }
}
