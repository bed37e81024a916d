package org.tesseracrm.core.internal.service;

import java.util.function.Supplier;

/** Whether what this thread does is rolled back in the end whatever comes of it: then nothing is taken that others would wait for. */
public final class DryRun {
    private static final ThreadLocal<Boolean> ON = new ThreadLocal<>();

    private DryRun() {}

    public static boolean isOn() {
        return ON.get() != null;
    }

    /** @param on whether it is one */
    public static <T> T during(boolean on, Supplier<T> work) {
        if (!on || isOn()) {
            return work.get();
        }
        ON.set(true);
        try {
            return work.get();
        } finally {
            ON.remove();
        }
    }
}
