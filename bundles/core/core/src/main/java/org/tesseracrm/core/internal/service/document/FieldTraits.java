package org.tesseracrm.core.internal.service.document;

import java.util.Set;
import org.tesseracrm.core.api.custom.CustomField.Kind;
import org.tesseracrm.core.api.custom.CustomField.Traits;

/** Traits with some of them changed. */
final class FieldTraits {
    private FieldTraits() {}

    static Traits with(Traits t, String dictionary) {
        return new Traits(
                t.label(),
                t.labelZh(),
                t.section(),
                t.sectionZh(),
                t.required(),
                t.unique(),
                t.defaultText(),
                dictionary,
                t.linkType(),
                t.shownWhen(),
                t.shownValues(),
                t.readers(),
                t.writers());
    }

    /** A number by rule is always there, whatever else is, and only once. */
    static Traits fit(Kind kind, Traits t) {
        if (kind != Kind.NUMBERED) {
            return t;
        }
        return new Traits(
                t.label(),
                t.labelZh(),
                t.section(),
                t.sectionZh(),
                false,
                true,
                "",
                "",
                "",
                "",
                Set.of(),
                t.readers(),
                t.writers());
    }
}
