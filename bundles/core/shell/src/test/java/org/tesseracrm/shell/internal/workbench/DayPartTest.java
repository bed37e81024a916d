package org.tesseracrm.shell.internal.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class DayPartTest {

    @Test
    void greetsByTheHour() {
        assertEquals(DayPart.EVENING, DayPart.at(LocalTime.of(4, 59)));
        assertEquals(DayPart.MORNING, DayPart.at(LocalTime.of(5, 0)));
        assertEquals(DayPart.NOON, DayPart.at(LocalTime.of(12, 30)));
        assertEquals(DayPart.AFTERNOON, DayPart.at(LocalTime.of(13, 0)));
        assertEquals(DayPart.EVENING, DayPart.at(LocalTime.of(18, 0)));
    }
}
