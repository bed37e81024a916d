package org.tesseracrm.core.ui;

import java.util.Objects;

/** A record by its id and what people know it by. */
public record Named(String id, String name) {
    /** Null where there is none; by its id where its name is not known. */
    public static Named of(String id, String name) {
        return id == null ? null : new Named(id, name == null ? id : name);
    }

    /** Null where nothing is picked. */
    public static String idOf(Named picked) {
        return picked == null ? null : picked.id();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Named named && named.id.equals(id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
