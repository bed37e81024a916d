package org.tesseracrm.core.internal.service.attachment;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.internal.service.attachment.RecordRights.Seen;

/** Tells the audit, and by it the record's history, of its files. */
@Component(service = AttachmentLog.class)
public final class AttachmentLog {
    private final AuditLog audit;

    @Activate
    public AttachmentLog(@Reference AuditLog audit) {
        this.audit = audit;
    }

    void added(Seen seen, Stored file) {
        write(seen, "fileAdded", "", file.name());
    }

    void renamed(Seen seen, Stored file, String name) {
        write(seen, "fileRenamed", file.name(), name);
    }

    void removed(Seen seen, Stored file) {
        write(seen, "fileRemoved", file.name(), "");
    }

    void restored(Seen seen, Stored file) {
        write(seen, "fileRestored", "", file.name());
    }

    private void write(Seen seen, String verb, String before, String after) {
        audit.record(new AuditLog.Entry(
                seen.type().id() + "." + verb, seen.record().id(), seen.title(), Map.of(AuditLog.FILE, new String[] {
                    before, after
                })));
    }
}
