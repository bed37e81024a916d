package org.tesseracrm.announcements.internal.model;

import java.util.Locale;

/** How far an announcement has come. */
public enum State {
    DRAFT,
    PUBLISHED,
    WITHDRAWN;

    /** As it is written outside. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
