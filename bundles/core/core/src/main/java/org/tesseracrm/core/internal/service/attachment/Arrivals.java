package org.tesseracrm.core.internal.service.attachment;

import java.io.IOException;
import java.time.Instant;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.attachment.Attachments.Limits;
import org.tesseracrm.core.api.attachment.Attachments.Source;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.UnavailableException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.service.attachment.AttachmentLimits.Kinds;
import org.tesseracrm.core.internal.service.attachment.Intake.Arrived;
import org.tesseracrm.core.internal.service.attachment.Stored.State;
import org.tesseracrm.i18n.Text;

/** Files from the network to where they are kept, without a transaction being open meanwhile. */
@Component(service = Arrivals.class)
public final class Arrivals {
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    private static final int SHARDS = 256;

    private final AttachmentSettings settings;
    private final AttachmentLimits limits;
    private final AttachmentTable table;
    private final Storages storages;
    private final Scanners scanners;

    @Activate
    public Arrivals(
            @Reference AttachmentSettings settings,
            @Reference AttachmentLimits limits,
            @Reference AttachmentTable table,
            @Reference Storages storages,
            @Reference Scanners scanners) {
        this.settings = settings;
        this.limits = limits;
        this.table = table;
        this.storages = storages;
        this.scanners = scanners;
    }

    /**
     * The row knows of the content before it lies there: what ends on the way, the power even, is put away by the chore.
     *
     * @param keep makes the row one that counts, in a transaction; where it throws, nothing is left
     */
    Stored take(
            Stamp stamp, String type, long recordId, long field, Source source, Limits most, Consumer<Stored> keep) {
        String name = FileNames.clean(source.name());
        try (Arrived arrived = new Intake(settings.incoming()).take(source.content(), most.fileBytes())) {
            String contentType = ContentKinds.of(name, arrived.file());
            check("file", name, contentType);
            scanners.scan(name, arrived.file());
            AttachmentStorage storage = storages.current();
            Stored file = row(stamp, type, recordId, field, name, contentType, arrived, storage.id());
            table.coming(stamp, file);
            boolean kept = false;
            try {
                storage.put(file.key(), arrived.file());
                keep.accept(file);
                kept = true;
            } finally {
                if (!kept) {
                    putAway(file);
                }
            }
            return file;
        } catch (IOException e) {
            LOG.error("An uploaded file cannot be kept: {}", e.toString());
            throw new UnavailableException(Text.of("core.attachment.cannotKeep"));
        }
    }

    /** @throws InvalidInputException where the company does not take such files */
    void check(String field, String name, String contentType) {
        Kinds kinds = limits.kinds();
        if (kinds != Kinds.EVERYTHING && ContentKinds.isProgram(name, contentType)) {
            throw InvalidInputException.of(field, "kind", Text.of("core.attachment.program", name, contentType));
        }
        if (kinds == Kinds.DOCUMENTS && !ContentKinds.isDocument(name, contentType)) {
            throw InvalidInputException.of(field, "kind", Text.of("core.attachment.documents", name, contentType));
        }
    }

    private static Stored row(
            Stamp stamp,
            String type,
            long recordId,
            long field,
            String name,
            String contentType,
            Arrived arrived,
            String storage) {
        long id = Ids.next();
        Instant now = stamp.at();
        String key =
                stamp.tenantId() + "/" + String.format("%02x", Math.floorMod(Long.hashCode(id), SHARDS)) + "/" + id;
        return new Stored(
                id,
                1,
                stamp.by(),
                now,
                type,
                recordId,
                field,
                name,
                contentType,
                arrived.size(),
                arrived.sha256(),
                storage,
                key,
                State.COMING,
                now);
    }

    /** Soon where it can be, else with the chore. */
    private void putAway(Stored file) {
        try {
            storages.delete(file);
            table.dropComing(file);
        } catch (IOException | RuntimeException e) {
            LOG.warn("What was left of attachment {} waits to be put away: {}", file.id(), e.toString());
        }
    }
}
