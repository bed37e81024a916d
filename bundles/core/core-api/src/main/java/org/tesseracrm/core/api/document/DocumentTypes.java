package org.tesseracrm.core.api.document;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The kinds of records that there are. */
@ProviderType
public interface DocumentTypes {
    /** Those whose module is open to the caller's company, whatever the caller may do with them. */
    List<DocumentType> open();

    /** Among {@link #open}. */
    Optional<DocumentType> find(String id);

    /** @throws org.tesseracrm.core.api.error.NotFoundException where it is not open to the caller's company */
    DocumentType require(String id);
}
