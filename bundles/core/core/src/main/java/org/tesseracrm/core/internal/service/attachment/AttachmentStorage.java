package org.tesseracrm.core.internal.service.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where the content of files is kept, under keys of letters, digits and slashes. */
interface AttachmentStorage {
    /** As rows name it. */
    String id();

    /** All of it or nothing; the file itself may be gone afterwards. */
    void put(String key, Path file) throws IOException;

    /** @throws java.io.FileNotFoundException where it is not there */
    InputStream open(String key) throws IOException;

    /** It need not be there. */
    void delete(String key) throws IOException;
}
