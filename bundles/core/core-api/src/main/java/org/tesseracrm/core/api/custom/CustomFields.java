package org.tesseracrm.core.api.custom;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.document.Drafts;
import org.tesseracrm.core.api.imports.ImportField;
import org.tesseracrm.core.api.imports.ImportKey;
import org.tesseracrm.core.api.query.ListField;
import org.tesseracrm.core.api.record.FieldChecks;

/**
 * The values of a company's own fields, for the services that keep the records. Values lie in the core's table and are written in the
 * record's own transaction.
 */
@ProviderType
public interface CustomFields {
    /** Those in use that the caller may see, in their order. */
    List<CustomField> of(String type);

    /** Whether the caller may change it, where he may change the record. */
    boolean mayChange(CustomField field);

    /**
     * Looks at what a draft says; errors are at {@code custom.<code>}. A draft without {@code custom} leaves all as it is, and a new
     * record with the defaults; a field that {@code custom} does not name is emptied.
     *
     * @param id 0 for a new record
     * @param draft a record with the component {@code custom}
     */
    default Checked check(String type, long id, Record draft, FieldChecks checks) {
        return check(type, id, Drafts.custom(draft), true, draft, checks);
    }

    /**
     * The same for what comes in parts, such as a row of a file.
     *
     * @param said values by code; null: nothing
     * @param whole whether what is not named is emptied; else it stays
     * @param own the record's own values, by which fields may be shown or not
     */
    Checked check(String type, long id, Map<String, Object> said, boolean whole, Record own, FieldChecks checks);

    /** What the caller may see of these records' values, by the records' ids; in one query. */
    Map<Long, Map<String, Object>> read(String type, Collection<Long> ids);

    /** With the records, for good: values, and whatever else the core keeps for them, files among it. */
    void purge(Collection<Long> ids);

    /** Fields to filter and sort a list of that kind by, as far as the caller may see them. */
    <E> List<ListField<E>> listFields(String type, Function<? super E, Long> id);

    /** What a row of a file says: the cells of fields {@code custom.<code>}; null where there are none. */
    static Map<String, Object> ofRow(Map<String, String> cells) {
        Map<String, Object> said = new LinkedHashMap<>();
        cells.forEach((field, text) -> {
            if (field.startsWith("custom.")) {
                said.put(field.substring("custom.".length()), text);
            }
        });
        return said.isEmpty() ? null : said;
    }

    /** Columns that a file of such records may have. */
    List<ImportField> importFields(String type);

    /** By which of them a row of such a file may be found to be there already: those whose values are there once only. */
    List<ImportKey> importKeys(String type);

    /**
     * The records that have one of these values; in one query. Whether the caller may see them the record's own service has to ask.
     *
     * @param path of a field of {@link #importKeys}
     * @param texts as they stand in a file; what is no value of the field is nobody's
     */
    Map<String, Long> find(String type, String path, Collection<String> texts);

    /** For many records that are written together. */
    Writing writing();

    /** As {@link Checked#write}, but what can be done for all of them at once is done at the end: numbers are taken in one go. */
    @ProviderType
    interface Writing {
        void write(Checked checked, long id);

        /** Once all records are there, in their transaction. */
        void done();
    }

    /** What was found to be right. */
    @ProviderType
    interface Checked {
        /** For the audit, by {@code custom.<code>}; empty where all is as it was. */
        Map<String, String[]> changes();

        /** Once the record is there. */
        void write(long id);
    }
}
