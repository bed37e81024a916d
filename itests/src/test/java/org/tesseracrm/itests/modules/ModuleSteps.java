package org.tesseracrm.itests.modules;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;

/** What the operator does to modules by REST. */
final class ModuleSteps {
    static final String MODULES = "/api/v1/operator/modules";
    private static final Duration SOON = Duration.ofSeconds(60);

    private ModuleSteps() {}

    /** @return the job, ended */
    static JsonNode act(Rest operator, String module, String action, String version) {
        String job = operator.post(MODULES + "/" + module + "/actions", Map.of("action", action, "version", version))
                .expect(202)
                .header("Location");
        return Await.value("the job to end", SOON, () -> Optional.of(
                        operator.get(job).expect(200).json())
                .filter(each -> !each.path("endedAt").isNull()));
    }

    /** Takes an uploaded module out and deletes all its versions. */
    static void clean(Rest operator, String module) {
        Reply found = operator.get(MODULES + "/" + module);
        if (found.status() == 200) {
            JsonNode versions = found.json().path("versions");
            if (versions.findValuesAsText("installed").contains("true")) {
                act(operator, module, "remove", "");
            }
            versions.forEach(each -> operator.delete(MODULES + "/uploads/" + module + "/"
                            + each.path("version").asText())
                    .expect(204));
        }
    }
}
