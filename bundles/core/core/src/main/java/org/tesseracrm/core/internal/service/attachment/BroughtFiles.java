package org.tesseracrm.core.internal.service.attachment;

import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.attachment.Attachments.Limits;
import org.tesseracrm.core.api.attachment.Attachments.Source;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.custom.CustomField.Kind;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.error.ForbiddenException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.attachment.Stored.State;
import org.tesseracrm.i18n.Text;

/** Files that were brought for a field while the form is still open: their bringer's alone. */
@Component(service = BroughtFiles.class)
public final class BroughtFiles {
    /** Forms that one person has open at once never have so many. */
    private static final int MOST = 100;

    private final Store store;
    private final Access access;
    private final RecordRights rights;
    private final AttachmentTable table;
    private final AttachmentLimits limits;
    private final Arrivals arrivals;
    private final CustomFields custom;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public BroughtFiles(
            @Reference Store store,
            @Reference Access access,
            @Reference RecordRights rights,
            @Reference AttachmentTable table,
            @Reference AttachmentLimits limits,
            @Reference Arrivals arrivals,
            @Reference CustomFields custom) {
        this.store = store;
        this.access = access;
        this.rights = rights;
        this.table = table;
        this.limits = limits;
        this.arrivals = arrivals;
        this.custom = custom;
    }

    Stored bring(String type, String code, Source source) {
        CustomField field = field(type, code);
        Limits most = limits.limits();
        room(Math.max(0, source.size()), most);
        return arrivals.take(
                Stamp.of(access.caller(), clock.instant()),
                type,
                0,
                Long.parseLong(field.id()),
                source,
                most,
                file -> store.run(em -> {
                    room(file.size(), most);
                    table.move(Stamp.of(access.caller(), clock.instant()), file, State.WAITING);
                }));
    }

    private CustomField field(String type, String code) {
        rights.requireWrite(type);
        CustomField field = custom.of(type).stream()
                .filter(each -> each.kind() == Kind.FILE && each.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (!custom.mayChange(field)) {
            throw ForbiddenException.readOnly();
        }
        return field;
    }

    private void room(long size, Limits most) {
        if (size > most.fileBytes()) {
            throw Intake.tooLarge(most.fileBytes());
        }
        List<Stored> mine = mine();
        if (mine.size() >= MOST || mine.stream().mapToLong(Stored::size).sum() + size > most.recordBytes()) {
            throw InvalidInputException.of("file", "full", Text.of("core.attachment.waiting"));
        }
    }

    private List<Stored> mine() {
        Caller caller = access.caller();
        return table.of(caller.tenantId(), 0, List.of(State.WAITING)).stream()
                .filter(file -> file.createdBy() == caller.userId())
                .toList();
    }

    void discard(String type, String code, String id) {
        long field = Long.parseLong(field(type, code).id());
        long wanted = Ids.parse(id);
        store.run(em -> {
            Stored file = mine().stream()
                    .filter(each -> each.id() == wanted && each.field() == field)
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
            table.move(Stamp.of(access.caller(), clock.instant()), file, State.ENDED);
        });
    }
}
