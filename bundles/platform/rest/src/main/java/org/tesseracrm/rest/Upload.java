package org.tesseracrm.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A body of {@code multipart/form-data}. Files lie on the disk until the request is over; the method says with
 * {@link BodyLimit} how much it takes.
 */
@ProviderType
public interface Upload {
    /** @throws ProblemException 422 where there is no such file */
    File file(String name);

    /** A part without a file name, at most 64 KiB. */
    Optional<String> text(String name);

    /**
     * A part that is JSON, held to the same rules as a JSON body.
     *
     * @throws ProblemException 422 naming the field
     */
    <T> Optional<T> json(String name, Class<T> type);

    /** One file of the body. */
    @ProviderType
    interface File {
        /** As the sender named it, without folders. */
        String name();

        long size();

        InputStream open() throws IOException;
    }
}
