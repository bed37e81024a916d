package org.tesseracrm.core.rest;

import java.util.List;
import org.tesseracrm.core.api.exports.Exports;
import org.tesseracrm.core.api.exports.Exports.Request;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.rest.Answer;

/** {@code POST …/exports} of a module's collection, in one line of its resource. */
public final class ExportRequests {
    private ExportRequests() {}

    /** @param request what of the list; null for all of it */
    public static Answer.Accepted<Job> begin(Exports exports, String source, Request request) {
        Job job = exports.start(source, request == null ? new Request(null, "", "", "", List.of()) : request);
        return new Answer.Accepted<>(job, "/api/v1/core/jobs/" + job.id());
    }
}
