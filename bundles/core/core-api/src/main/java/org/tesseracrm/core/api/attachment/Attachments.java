package org.tesseracrm.core.api.attachment;

import java.io.InputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Files on records of all declared kinds (B6): a module that declares its kind gets them without doing anything for it.
 *
 * <p>A record is meant by the id of its {@link org.tesseracrm.core.api.document.DocumentType} and its own. Who sees the record sees its
 * files, who may change it may add and remove some; where the caller cannot see it, or it has no such file, all calls throw
 * {@link org.tesseracrm.core.api.error.NotFoundException}, where he may only read it, those that change something throw
 * {@link org.tesseracrm.core.api.error.ForbiddenException}.
 */
@ProviderType
public interface Attachments {
    /** Newest first; those of fields that the caller may not see left out. */
    List<Attachment> list(String type, String recordId);

    /** Those that were removed and can be restored, last removed first; those of fields come back with an undo of the change. */
    List<Attachment> removed(String type, String recordId);

    /** Whether the caller may add files to the record. */
    boolean mayChange(String type, String recordId);

    /** What the caller's company takes. */
    Limits limits();

    /**
     * Takes a file, once it was looked at: how large it is, what it is, and whether a scanner lets it pass. Whatever ends it before,
     * nothing is left of it.
     *
     * @throws org.tesseracrm.core.api.error.InvalidInputException on {@code file} where it is not taken: {@code tooLarge}, {@code
     *     kind}, {@code full}, {@code unsafe}, {@code empty}
     * @throws org.tesseracrm.core.api.error.UnavailableException where it cannot be scanned or kept now
     */
    Attachment add(String type, String recordId, Source source);

    Attachment find(String type, String recordId, String id);

    /** To be closed by whoever asked for it. */
    Content read(String type, String recordId, String id);

    /**
     * @throws org.tesseracrm.core.api.error.StaleVersionException where it is no longer at that version
     * @throws org.tesseracrm.core.api.error.ConflictException where it belongs to a field: these files change with the record
     */
    Attachment rename(String type, String recordId, String id, long version, String name);

    /**
     * It can be restored for {@link Limits#restorableDays}.
     *
     * @throws org.tesseracrm.core.api.error.ConflictException where it belongs to a field: these files change with the record
     */
    void remove(String type, String recordId, String id);

    Attachment restore(String type, String recordId, String id);

    /**
     * Takes a file for a company's own field of kind {@code FILE}, before the record that is to have it is saved: the draft then names
     * its id. Until then it is the caller's alone; after a day without a record it is gone.
     *
     * @param field code of the field
     * @throws org.tesseracrm.core.api.error.NotFoundException where there is no such field that the caller sees
     * @throws org.tesseracrm.core.api.error.ForbiddenException where he may not change such records, or not this field
     * @throws org.tesseracrm.core.api.error.InvalidInputException on {@code file} as {@link #add}
     */
    Attachment bring(String type, String field, Source source);

    /**
     * Deletes what the caller has brought and no record has, as the form was cancelled for instance.
     *
     * @throws org.tesseracrm.core.api.error.NotFoundException where there is no such file of his
     */
    void discard(String type, String field, String id);

    /**
     * A file on its way in.
     *
     * @param name as its owner calls it
     * @param size as it was announced, or -1
     * @param content read once, to its end where all goes well
     */
    record Source(String name, long size, InputStream content) {}

    /** @param content closed by whoever asked for it */
    record Content(Attachment attachment, InputStream content) {}

    /**
     * @param fileMegabytes of one file
     * @param recordMegabytes of all files of a record together
     * @param files of a record
     * @param restorableDays for how long a removed one can be restored
     */
    record Limits(long fileMegabytes, long recordMegabytes, long files, long restorableDays) {
        public long fileBytes() {
            return fileMegabytes << 20;
        }

        public long recordBytes() {
            return recordMegabytes << 20;
        }
    }
}
