package org.tesseracrm.core.internal.service.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.internal.service.attachment.Stored.State;
import org.tesseracrm.core.internal.service.tidy.Chore;

/** Deletes the content of what has ended, then its row; and ends what was removed long ago or never arrived. */
@Component(service = Chore.class)
public final class AttachmentChore implements Chore {
    private static final Logger LOG = LoggerFactory.getLogger(AttachmentChore.class);
    private static final Duration LONGEST_WAY = Duration.ofDays(1);
    private static final int AT_ONCE = 200;

    private final AttachmentSettings settings;
    private final AttachmentTable table;
    private final Storages storages;

    @Activate
    public AttachmentChore(
            @Reference AttachmentSettings settings, @Reference AttachmentTable table, @Reference Storages storages) {
        this.settings = settings;
        this.table = table;
        this.storages = storages;
    }

    @Override
    public void tidy(Instant now) {
        table.moveAll(State.COMING, now.minus(LONGEST_WAY), State.ENDED, now);
        table.moveAll(State.WAITING, now.minus(AttachmentLimits.LONGEST_WAIT), State.ENDED, now);
        table.moveAll(State.REMOVED, now.minus(Duration.ofDays(AttachmentLimits.RESTORABLE_DAYS)), State.ENDED, now);
        try {
            new Intake(settings.incoming()).tidy(now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Stored> ended;
        do {
            ended = table.ended(AT_ONCE);
            if (!ended.stream().allMatch(this::delete)) {
                return;
            }
        } while (ended.size() == AT_ONCE);
    }

    private boolean delete(Stored file) {
        try {
            storages.delete(file);
            table.forget(file);
            return true;
        } catch (IOException e) {
            LOG.warn("The content of attachment {} is deleted another time: {}", file.id(), e.toString());
            return false;
        }
    }
}
