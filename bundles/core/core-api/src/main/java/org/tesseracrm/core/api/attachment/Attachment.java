package org.tesseracrm.core.api.attachment;

import java.time.Instant;

/**
 * A file that hangs on a record.
 *
 * @param field code of the company's own field whose value it is; empty where it hangs on the record as such
 * @param name as people call it, never a path
 * @param contentType what its content is, whatever its name says
 * @param sha256 of the content, in hexadecimal digits
 * @param mayShow whether a browser may show it in a page: pictures that cannot carry scripts, and PDF
 * @param createdBy id of who brought it, {@code createdByName} his name now
 * @param removedAt null while it is there
 */
public record Attachment(
        String id,
        long version,
        String field,
        String name,
        String contentType,
        long size,
        String sha256,
        boolean mayShow,
        String createdBy,
        String createdByName,
        Instant createdAt,
        Instant removedAt) {}
