package org.tesseracrm.migration;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What was done to the tables, held against the changelogs of a file that is not installed. */
@ProviderType
public interface History {
    /**
     * The change sets that were done in the database for the file's units and that its changelogs do not know, as {@code
     * <path>::<id>::<author>} in the order in which they were done: a newer version did them, and there is no way back from
     * them.
     *
     * @param jar a bundle; nothing of it is run
     * @throws IOException where a changelog cannot be read, or the database not be asked
     */
    List<String> unknownTo(InputStream jar) throws IOException;
}
