package org.tesseracrm.core.api.attachment;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Looks at files before they are kept, for viruses for instance: a contribution. All that are installed are asked, for all companies.
 * One that fails lets nothing pass: what could not be looked at is refused.
 */
@ConsumerType
public interface AttachmentScanner {
    /**
     * @param name as its owner calls it
     * @param content from its beginning; need not be read to its end
     * @throws IOException where it cannot be told now
     */
    Verdict scan(String name, InputStream content) throws IOException;

    /** What a scanner has to say of a file. */
    sealed interface Verdict {}

    /** Nothing was found. */
    record Clean() implements Verdict {}

    /** @param finding what was found, as the scanner calls it */
    record Refused(String finding) implements Verdict {}
}
