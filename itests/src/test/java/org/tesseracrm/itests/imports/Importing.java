package org.tesseracrm.itests.imports;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.rest.Customers;

/** An import over REST, from the upload to the job's end. */
final class Importing {
    static final String PATH = Customers.PATH + "/imports";
    private static final Set<String> ENDED = Set.of("done", "failed", "cancelled");

    private Importing() {}

    static Map<String, Object> options(Map<String, String> mapping, String duplicates, boolean dryRun) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("mapping", mapping);
        options.put("duplicates", duplicates);
        options.put("dryRun", dryRun);
        return options;
    }

    /** Uploads, watches the job and gives it as it ended. */
    static JsonNode run(Rest rest, String fileName, byte[] file, Object options) {
        return end(rest, rest.upload(PATH, fileName, file, options));
    }

    static JsonNode end(Rest rest, Reply accepted) {
        accepted.expect(202);
        String job = accepted.header("Location").replaceFirst("^https?://[^/]+", "");
        assertTrue(job.startsWith("/api/v1/core/jobs/"), job);
        return Await.value("the end of " + job, Duration.ofMinutes(3), () -> {
            JsonNode state = rest.get(job).expect(200).json();
            return ENDED.contains(state.path("state").asText()) ? Optional.of(state) : Optional.empty();
        });
    }

    static String state(JsonNode job) {
        return job.path("state").asText();
    }

    static long count(JsonNode job, String what) {
        return job.path("result").path(what).asLong();
    }
}
