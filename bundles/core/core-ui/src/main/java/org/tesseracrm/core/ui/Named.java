package org.tesseracrm.core.ui;

/** A record by its id and what people know it by. */
record Named(String id, String name) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Named named && named.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
