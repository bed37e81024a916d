package org.tesseracrm.contacts.internal.ui;

import java.util.Objects;

/** A record as one picks it: by name, known by id. */
record Named(String id, String name) {

    static Named of(String id, String name) {
        return id == null ? null : new Named(id, name == null ? id : name);
    }

    static String id(Named picked) {
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
