package org.tesseracrm.core.internal.service.attachment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.customer.MergeJournal;
import org.tesseracrm.core.api.customer.MergeParticipant;

/** The files of customers that become one are those of the one that remains. */
@Component
public final class AttachmentMerge implements MergeParticipant {
    private final Access access;
    private final AttachmentTable table;

    @Activate
    public AttachmentMerge(@Reference Access access, @Reference AttachmentTable table) {
        this.access = access;
        this.table = table;
    }

    @Override
    public void merge(MergeJournal journal, long survivorId, Collection<Long> mergedIds) {
        List<Long> files = new ArrayList<>();
        for (long merged : mergedIds) {
            table.of(access.caller().tenantId(), merged, List.of(Stored.State.KEPT)).stream()
                    .filter(file -> file.field() == 0)
                    .forEach(file -> files.add(file.id()));
        }
        journal.set("core_attachment", "record_id", files, survivorId);
    }
}
