package org.tesseracrm.core.internal.service.access;

import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.i18n.Text;

/** What would change a refusal. Kind, about and user are as in {@code Explanations.Remedy}. */
record Advice(String kind, Text text, String about, long user) {
    static Advice role(long user, String name, DutyRole role) {
        return new Advice("role", Text.of("core.remedy.role", name, Text.of(role.label())), role.name(), user);
    }

    static Advice position(long user, String name, Organisation.Post post) {
        return new Advice(
                "position", Text.of("core.remedy.position", name, post.name()), Long.toString(post.id()), user);
    }
}
