package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

@RunningServer
class OpenApiTest {
    private static final List<String> EXPECTED = List.of(
            "/api/v1/core/tokens",
            "/api/v1/core/tokens/{id}",
            "/api/v1/core/me",
            "/api/v1/core/modules",
            "/api/v1/core/modules/{id}",
            "/api/v1/core/jobs/{id}",
            "/api/v1/operator/companies",
            "/api/v1/contacts/customers",
            "/api/v1/contacts/customers/{id}",
            "/api/v1/contacts/customers/imports",
            "/api/v1/contacts/contacts",
            "/api/v1/contacts/contacts/{id}");

    private final Rest rest;

    OpenApiTest(Rest rest) {
        this.rest = rest;
    }

    @Test
    void theDescriptionNamesEveryPath() {
        JsonNode api = document();
        JsonNode servers = api.path("servers");
        String base = servers.isArray() && !servers.isEmpty()
                ? servers.get(0).path("url").asText().replaceAll("/$", "")
                : "";
        List<String> paths = new ArrayList<>();
        api.path("paths").fieldNames().forEachRemaining(each -> paths.add(base + each));
        List<String> missing =
                EXPECTED.stream().filter(each -> !paths.contains(each)).toList();
        assertEquals(List.of(), missing, () -> "of " + paths);
    }

    @Test
    void everyOperationSaysWhatItAnswers() {
        List<String> silent = new ArrayList<>();
        document().path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(operation -> {
                    if (List.of("get", "post", "put", "patch", "delete").contains(operation.getKey())
                            && operation.getValue().path("responses").isEmpty()) {
                        silent.add(operation.getKey() + " " + path.getKey());
                    }
                }));
        assertEquals(List.of(), silent);
    }

    @Test
    void thePageForReadersNeedsNothingFromOutside() {
        Reply page = rest.with("Accept", "text/html").get("/api/docs").expect(200);
        assertTrue(page.header("Content-Type").startsWith("text/html"), page.header("Content-Type"));
        assertTrue(!page.body().contains("https://") && !page.body().contains("//cdn"), "loads from elsewhere");
    }

    private JsonNode document() {
        JsonNode api = rest.get("/api/openapi.json").expect(200).json();
        assertTrue(api.path("openapi").asText().startsWith("3."), "version of OpenAPI");
        return api;
    }
}
