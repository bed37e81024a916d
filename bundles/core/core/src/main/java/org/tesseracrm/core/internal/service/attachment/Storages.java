package org.tesseracrm.core.internal.service.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The storages as the settings have them now. Each file remembers which one has it, so that a new setting leaves the old ones readable. */
@Component(service = Storages.class)
public final class Storages {
    private final AttachmentSettings settings;
    private final Clock clock = Clock.systemUTC();
    private S3Storage s3;

    @Activate
    public Storages(@Reference AttachmentSettings settings) {
        this.settings = settings;
    }

    /** For what is new. */
    AttachmentStorage current() throws IOException {
        return of(settings.inS3() ? S3Storage.ID : DiskStorage.ID);
    }

    InputStream open(Stored file) throws IOException {
        return of(file.storage()).open(file.key());
    }

    void delete(Stored file) throws IOException {
        of(file.storage()).delete(file.key());
    }

    private AttachmentStorage of(String id) throws IOException {
        return id.equals(S3Storage.ID) ? s3() : new DiskStorage(settings.folder());
    }

    /** One as long as the settings are the same: it keeps connections. */
    private synchronized S3Storage s3() throws IOException {
        S3Place place = settings.s3()
                .orElseThrow(() ->
                        new IOException("org.tesseracrm.attachments.cfg names no endpoint, bucket or keys of S3"));
        if (s3 == null || !s3.isAt(place)) {
            s3 = new S3Storage(place, clock);
        }
        return s3;
    }
}
