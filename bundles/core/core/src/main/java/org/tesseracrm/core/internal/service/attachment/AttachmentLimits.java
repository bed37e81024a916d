package org.tesseracrm.core.internal.service.attachment;

import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.attachment.Attachments.Limits;
import org.tesseracrm.core.api.parameter.Parameter;
import org.tesseracrm.core.api.parameter.ParameterSource;
import org.tesseracrm.core.api.parameter.Parameters;

/** What a company takes. */
@Component(service = {AttachmentLimits.class, ParameterSource.class})
public final class AttachmentLimits implements ParameterSource {
    /** The largest file that any company can allow. */
    static final long MOST_MEGABYTES = 1_000;

    static final long RESTORABLE_DAYS = 30;

    /** For how long a file may be without a record. */
    static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private static final Parameter FILE = new Parameter("core.attachmentMegabytes", 50, 1, MOST_MEGABYTES);
    private static final Parameter RECORD = new Parameter("core.attachmentRecordMegabytes", 1_000, 1, 100_000);
    private static final Parameter FILES = new Parameter("core.attachmentFiles", 200, 1, 1_000);
    private static final Parameter KINDS = new Parameter("core.attachmentKinds", 1, 0, 2);

    private final Parameters parameters;

    @Activate
    public AttachmentLimits(@Reference Parameters parameters) {
        this.parameters = parameters;
    }

    /** Which kinds are taken. */
    enum Kinds {
        EVERYTHING,
        NO_PROGRAMS,
        DOCUMENTS
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(FILE, RECORD, FILES, KINDS);
    }

    Limits limits() {
        return new Limits(parameters.value(FILE), parameters.value(RECORD), parameters.value(FILES), RESTORABLE_DAYS);
    }

    Kinds kinds() {
        return Kinds.values()[(int) parameters.value(KINDS)];
    }
}
