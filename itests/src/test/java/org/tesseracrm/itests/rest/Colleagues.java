package org.tesseracrm.itests.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;

/** People of the demo company, and the jobs that they begin. */
final class Colleagues {
    private static final Set<String> ENDED = Set.of("done", "failed", "cancelled");

    private Colleagues() {}

    static String id(Rest person) {
        return person.get("/api/v1/core/me").expect(200).text("userId");
    }

    /** The job's path. */
    static String begun(Reply accepted) {
        return accepted.expect(202).header("Location").replaceFirst("^https?://[^/]+", "");
    }

    /** The job as it ended. */
    static JsonNode ended(Rest person, String job) {
        return Await.value("the end of " + job, Duration.ofMinutes(2), () -> {
            JsonNode state = person.get(job).expect(200).json();
            return ENDED.contains(state.path("state").asText()) ? Optional.of(state) : Optional.empty();
        });
    }
}
