package org.tesseracrm.core.api.audit;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.annotation.versioning.ProviderType;

/** Who did what and when, written in the same transaction as what was done. */
@ProviderType
public interface AuditLog {
    /** What a change of a record's files, which are no field of it, calls the file. */
    String FILE = "file";

    /** What changed about a record by an import is told under the name that ends so, with the file's name. */
    String BY_IMPORT = ".changedByImport";

    /** By the caller in charge of the thread. */
    void record(Entry entry);

    /** The same of many, in a few statements. */
    default void recordAll(Collection<Entry> entries) {
        entries.forEach(this::record);
    }

    /**
     * @param action {@code <module>.<record>.<past verb>}, for instance {@code contacts.customer.created}; its label is
     *     {@code <module>.audit.<record>.<past verb>}
     * @param recordId empty where there is no single record
     * @param label the record's name at that time
     * @param changes field to {@code [before, after]}; no passwords, no files
     */
    record Entry(String action, String recordId, String label, Map<String, String[]> changes) {
        public static Entry of(String action, String recordId, String label) {
            return new Entry(action, recordId, label, Map.of());
        }

        /** Of no single record: how many of what, such as {@code created} and {@code updated} of an import. */
        public static Entry of(String action, Map<String, ? extends Number> figures) {
            return new Entry(
                    action,
                    "",
                    "",
                    figures.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, figure ->
                            new String[] {"", figure.getValue().toString()})));
        }
    }
}
