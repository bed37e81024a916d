package org.tesseracrm.core.internal.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.error.InvalidInputException;

class ParamsTest {
    @Test
    void choicesAreWrittenAsInJson() {
        assertEquals(
                Optional.of(DutyRole.PRODUCT_MANAGEMENT), Params.choice("role", "productManagement", DutyRole.class));
        assertEquals(Optional.of(DutyRole.BOSS), Params.known("boss", DutyRole.class));
        assertEquals(Optional.empty(), Params.choice("role", null, DutyRole.class));
        assertEquals(Optional.empty(), Params.known("BOSS", DutyRole.class));
        assertThrows(InvalidInputException.class, () -> Params.choice("role", "king", DutyRole.class));
    }

    @Test
    void flagsAreTrueOrFalse() {
        assertEquals(Optional.of(true), Params.flag("active", "true"));
        assertEquals(Optional.of(false), Params.flag("active", "false"));
        assertEquals(Optional.empty(), Params.flag("active", ""));
        assertThrows(InvalidInputException.class, () -> Params.flag("active", "yes"));
    }
}
