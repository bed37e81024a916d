package org.tesseracrm.core.api.document;

import java.util.EnumSet;
import java.util.Set;

/**
 * A field that a kind of record has of itself.
 *
 * @param name of the draft's component, and of the list's field where there is one
 * @param label key of its label
 */
public record DocumentField(String name, String label, FieldKind kind, boolean required, Set<Place> places) {
    /** Where a field is met. */
    public enum Place {
        FORM,
        RECORD,
        LIST
    }

    public DocumentField {
        places = Set.copyOf(places);
    }

    /** Shown wherever the record is, but as no column. */
    public static DocumentField of(String name, String label, FieldKind kind) {
        return new DocumentField(name, label, kind, false, EnumSet.of(Place.FORM, Place.RECORD));
    }

    /** A column of the list, too. */
    public DocumentField listed() {
        Set<Place> more = EnumSet.of(Place.LIST);
        more.addAll(places);
        return new DocumentField(name, label, kind, required, more);
    }

    /** Without it there is no record. */
    public DocumentField mandatory() {
        return new DocumentField(name, label, kind, true, places);
    }

    public boolean isIn(Place place) {
        return places.contains(place);
    }
}
