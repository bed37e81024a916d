package org.tesseracrm.core.api.job;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** What a job does. */
@ConsumerType
@FunctionalInterface
public interface JobWork {
    /** @return counts by name */
    Map<String, Long> run(JobContext context) throws Exception;
}
