package org.tesseracrm.core.internal.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.Objects;
import org.tesseracrm.core.api.customer.Sharing;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.i18n.Text;

/** Requests about many customers: what is little is done at once, what is much by a job. */
final class Batches {
    /** A hundred thousand ids and what stands around them. */
    static final long BODY_LIMIT = 4L << 20;

    private static final String JOBS = "/api/v1/core/jobs/";

    private Batches() {}

    /** @throws InvalidInputException where there are more than a job takes, or one is missing */
    static boolean isSmall(Collection<String> customerIds) {
        if (customerIds.size() > Sharing.AT_MOST) {
            throw InvalidInputException.of("customerIds", "tooLong", Text.of("core.sharing.tooMany", Sharing.AT_MOST));
        }
        if (customerIds.stream().anyMatch(Objects::isNull)) {
            throw InvalidInputException.of("customerIds", "required", Text.of("core.error.required"));
        }
        return customerIds.size() <= Sharing.AT_ONCE;
    }

    static Response begun(Job job) {
        return Response.accepted(job).header(HttpHeaders.LOCATION, place(job)).build();
    }

    /** Where the job is watched. */
    static String place(Job job) {
        return JOBS + job.id();
    }
}
