package org.tesseracrm.core.internal.service.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.DocumentTypes;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.module.Contribution;
import org.tesseracrm.core.api.module.Contribution.Lease;
import org.tesseracrm.core.api.module.ContributionSet;
import org.tesseracrm.core.api.module.Contributions;

/** Kinds of records as modules bring them. */
@Component
public final class DocumentTypesImpl implements DocumentTypes {
    private final ContributionSet<DocumentType> types;

    @Activate
    public DocumentTypesImpl(@Reference Contributions contributions) {
        types = contributions.of(DocumentType.class);
    }

    @Deactivate
    void close() {
        types.close();
    }

    @Override
    public List<DocumentType> open() {
        List<DocumentType> open = new ArrayList<>();
        for (Contribution<DocumentType> each : types.open()) {
            // its component is immediate: it lives on when nobody holds it
            each.lease().ifPresent(lease -> {
                try (Lease<DocumentType> held = lease) {
                    open.add(held.get());
                }
            });
        }
        return open;
    }

    @Override
    public Optional<DocumentType> find(String id) {
        return open().stream().filter(type -> type.id().equals(id)).findFirst();
    }

    @Override
    public DocumentType require(String id) {
        return find(id).orElseThrow(NotFoundException::new);
    }
}
