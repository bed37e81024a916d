package org.tesseracrm.core.api.value;

/**
 * A file that is part of a company's own field of a record. Its content is read as that of any file of the record:
 * {@link org.tesseracrm.core.api.attachment.Attachments#read}.
 *
 * @param name as its owner calls it; empty where the file is gone for good
 * @param contentType what its content is, whatever its name says
 * @param size in bytes
 */
public record FileValue(String id, String name, String contentType, long size) {
    /** How many files one field of a record may have. */
    public static final int MOST = 10;

    /** As the audit has it: told apart by the id, known to people by the name, neither of which changes. */
    @Override
    public String toString() {
        return id + " " + name;
    }
}
