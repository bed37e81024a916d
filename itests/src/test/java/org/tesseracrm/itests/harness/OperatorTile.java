package org.tesseracrm.itests.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A module in the operator's hands. */
public record OperatorTile(Rest operator, String module) {
    private static final String MODULES = "/api/v1/operator/modules";
    private static final Duration SOON = Duration.ofSeconds(60);

    public String path() {
        return MODULES + "/" + module;
    }

    /** In the version that is taken where nobody says which. */
    public JsonNode act(String action, String end) {
        return act(action, "", end);
    }

    /** @return the job, as it ended */
    public JsonNode act(String action, String version, String end) {
        String job = operator.post(path() + "/actions", Map.of("action", action, "version", version))
                .expect(202)
                .header("Location");
        JsonNode ended = Await.value("the job to end", SOON, () -> Optional.of(
                        operator.get(job).expect(200).json())
                .filter(each -> !each.path("endedAt").isNull()));
        assertEquals(end, ended.path("state").asText(), ended::toString);
        return ended;
    }

    /** Uploads what nobody signed. */
    public Reply upload(byte[] jar) {
        return operator.upload(MODULES + "/uploads", "tile.jar", jar, Map.of("unsigned", true));
    }

    public void discard(String version) {
        operator.delete(MODULES + "/uploads/" + module + "/" + version).expect(204);
    }
}
