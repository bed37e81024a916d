package org.tesseracrm.shell.internal.workbench;

import java.time.LocalTime;

/** How one greets at that hour. */
enum DayPart {
    MORNING("shell.greeting.morning"),
    NOON("shell.greeting.noon"),
    AFTERNOON("shell.greeting.afternoon"),
    EVENING("shell.greeting.evening");

    private static final int MORNING_BEGINS = 5;
    private static final int NOON_BEGINS = 11;
    private static final int AFTERNOON_BEGINS = 13;
    private static final int EVENING_BEGINS = 18;

    private final String greeting;

    DayPart(String greeting) {
        this.greeting = greeting;
    }

    String greeting() {
        return greeting;
    }

    static DayPart at(LocalTime time) {
        int hour = time.getHour();
        if (hour < MORNING_BEGINS || hour >= EVENING_BEGINS) {
            return EVENING;
        }
        if (hour < NOON_BEGINS) {
            return MORNING;
        }
        return hour < AFTERNOON_BEGINS ? NOON : AFTERNOON;
    }
}
