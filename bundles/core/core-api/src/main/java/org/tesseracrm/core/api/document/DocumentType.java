package org.tesseracrm.core.api.document;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.tesseracrm.core.api.record.RecordService;

/**
 * A kind of record: a contribution. By declaring it a module gets for its records what the core does for all kinds: custom fields,
 * numbers, history, recycle bin.
 *
 * <p>Labels: {@code <id>.one} and {@code <id>.many}. The service tells the audit, with the record's id, of {@code <id>.created},
 * {@code .deleted}, {@code .restored}, {@code .purged} and, by names of its own such as {@code .changed}, of changes.
 *
 * <p>The component is {@code immediate}: whoever asks for it may work with it for a while.
 */
@ConsumerType
public interface DocumentType {
    /** {@code <module>.<record>}, for instance {@code contacts.customer}. */
    String id();

    /** Where the records lie; with the columns of a {@link org.tesseracrm.core.api.record.BusinessRow}. */
    String table();

    /** The draft's components that people know, in the order of a form. */
    List<DocumentField> fields();

    DocumentPermissions permissions();

    /** The component of record and line that a person knows a record by. */
    default String titleField() {
        return "name";
    }

    /** Address of a record's page. */
    String path(String id);

    /** Address of the page with their list; of itself that of a record without the record. */
    default String listPath() {
        return path("").replaceFirst("/$", "");
    }

    RecordService<?, ?, ?> service();

    /** Of those that people know. */
    default Optional<DocumentField> field(String name) {
        return fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
