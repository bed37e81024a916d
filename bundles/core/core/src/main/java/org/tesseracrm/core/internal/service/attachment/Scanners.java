package org.tesseracrm.core.internal.service.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.attachment.AttachmentScanner;
import org.tesseracrm.core.api.attachment.AttachmentScanner.Refused;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.UnavailableException;
import org.tesseracrm.core.api.module.Contribution;
import org.tesseracrm.core.api.module.Contribution.Lease;
import org.tesseracrm.core.api.module.ContributionSet;
import org.tesseracrm.core.api.module.Contributions;
import org.tesseracrm.i18n.Text;

/** All scanners one after the other; one that cannot tell lets nothing pass. */
@Component(service = Scanners.class)
public final class Scanners {
    private static final Logger LOG = LoggerFactory.getLogger(Scanners.class);

    private final ContributionSet<AttachmentScanner> scanners;

    @Activate
    public Scanners(@Reference Contributions contributions) {
        scanners = contributions.of(AttachmentScanner.class);
    }

    @Deactivate
    void close() {
        scanners.close();
    }

    /**
     * @throws InvalidInputException where one has found something
     * @throws UnavailableException where one cannot tell
     */
    void scan(String name, Path file) {
        for (Contribution<AttachmentScanner> each : scanners.all()) {
            Lease<AttachmentScanner> lease = each.lease().orElseThrow(Scanners::cannotTell);
            try (lease;
                    InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
                if (lease.get().scan(name, content) instanceof Refused refused) {
                    LOG.warn("A scanner refused an uploaded file: {}", refused.finding());
                    throw InvalidInputException.of(
                            "file", "unsafe", Text.of("core.attachment.unsafe", name, refused.finding()));
                }
            } catch (IOException | IllegalArgumentException e) {
                LOG.error("An uploaded file was refused, for it cannot be scanned: {}", e.toString());
                throw cannotTell();
            }
        }
    }

    private static UnavailableException cannotTell() {
        return new UnavailableException(Text.of("core.attachment.cannotScan"));
    }
}
