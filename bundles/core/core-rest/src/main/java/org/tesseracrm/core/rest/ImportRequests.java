package org.tesseracrm.core.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.tesseracrm.core.api.imports.ImportOptions;
import org.tesseracrm.core.api.imports.ImportOptions.Duplicates;
import org.tesseracrm.core.api.imports.Imports;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.Upload;

/**
 * {@code POST …/imports} of a module's collection, in one line of its resource:
 *
 * <pre>
 * &#64;POST
 * &#64;Path("/imports")
 * &#64;Consumes(MediaType.MULTIPART_FORM_DATA)
 * &#64;BodyLimit(ImportRequests.BODY_LIMIT)
 * public Answer.Accepted&lt;Job&gt; startImport(Upload body) {
 *     return ImportRequests.begin(imports, "contacts/customers", body);
 * }
 * </pre>
 */
public final class ImportRequests {
    /** The largest file and what stands around it. */
    public static final long BODY_LIMIT = Imports.MAX_BYTES + (1 << 20);

    private static final String JOBS = "/api/v1/core/jobs/";

    private ImportRequests() {}

    /**
     * Takes part {@code file} and, where it is there, part {@code options}, and starts the import.
     *
     * @param target of {@link org.tesseracrm.core.api.imports.ImportTarget#id()}
     * @throws org.tesseracrm.rest.ProblemException 422 naming what is missing or wrong
     */
    public static Answer.Accepted<Job> begin(Imports imports, String target, Upload body) {
        Upload.File file = body.file("file");
        ImportOptions options =
                body.json("options", Options.class).orElse(Options.NONE).complete();
        String upload;
        try (InputStream content = file.open()) {
            upload = imports.upload(target, file.name(), content).uploadId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean started = false;
        try {
            Job job = imports.start(upload, options);
            started = true;
            return new Answer.Accepted<>(job, JOBS + job.id());
        } finally {
            if (!started) {
                imports.discard(upload);
            }
        }
    }

    /** The options as they are sent: every field may be left out. */
    public record Options(
            Map<String, String> mapping,
            Duplicates duplicates,
            String sameBy,
            Boolean dryRun,
            Boolean header,
            Boolean newChoices) {
        static final Options NONE = new Options(null, null, null, null, null, null);

        ImportOptions complete() {
            return new ImportOptions(
                    mapping, duplicates, sameBy, Boolean.TRUE.equals(dryRun), header, Boolean.TRUE.equals(newChoices));
        }
    }
}
