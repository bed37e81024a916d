package org.tesseracrm.core.internal.service.document;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.document.DocumentTypes;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.query.ListRequest;

/** What a link may lead to: records that the caller finds himself. */
@Component(service = LinkTargets.class)
public class LinkTargets {
    private final DocumentTypes types;

    @Activate
    public LinkTargets(@Reference DocumentTypes types) {
        this.types = types;
    }

    /** By its list, which passes over what is hidden; a record by its id would end the transaction under way where it is. */
    boolean isThere(String type, String id) {
        return types.find(type)
                .map(found -> {
                    try {
                        return !found.service()
                                .list(new ListRequest("", "id==" + id, "id", 1, ""))
                                .items()
                                .isEmpty();
                    } catch (CrmException e) {
                        return false;
                    }
                })
                .orElse(false);
    }
}
