package org.tesseracrm.core.internal.service.document;

import java.util.List;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.dictionary.DictionaryType.Usage;
import org.tesseracrm.core.internal.service.Sql;

/** Gives the records that have one code another, wherever they keep it. */
record Carrying(EntityManager em, long tenant, String from, String into) {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    void through(DictionaryTypes types, String dictionary) {
        types.declared(dictionary).ifPresent(type -> type.usages().forEach(this::carry));
        List<Long> fields = types.using(tenant, dictionary).stream()
                .map(CustomField::id)
                .map(Long::valueOf)
                .toList();
        // whoever has both has the other already
        new Sql(
                        "delete one from core_custom_value one join core_custom_value other on other.tenant_id = one.tenant_id"
                                + " and other.record_id = one.record_id and other.field_id = one.field_id"
                                + " and other.text_value = ? where one.tenant_id = ? and one.text_value = ? and one.field_id in",
                        into,
                        tenant,
                        from)
                .in(fields)
                .update(em);
        new Sql(
                        "update core_custom_value set text_value = ? where tenant_id = ? and text_value = ? and field_id in",
                        into,
                        tenant,
                        from)
                .in(fields)
                .update(em);
    }

    /** Who has a record open finds that it has changed. */
    private void carry(Usage usage) {
        String column = word(usage.column());
        new Sql(
                        "update " + word(usage.table()) + " set " + column
                                + " = ?, version = version + 1 where tenant_id = ? and " + column + " = ?",
                        into,
                        tenant,
                        from)
                .update(em);
    }

    private static String word(String name) {
        if (!WORD.matcher(name).matches()) {
            throw new IllegalArgumentException("No name of a table or column: " + name);
        }
        return name;
    }
}
