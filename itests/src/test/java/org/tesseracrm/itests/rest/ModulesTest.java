package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

/** A module that a company has switched off is not there for it. */
@RunningServer
class ModulesTest {
    private static final String MODULES = "/api/v1/core/modules";

    private final Rest boss;
    private final Rest sales;

    ModulesTest(Rest rest) {
        boss = rest.as("boss");
        sales = rest.as("sales1");
    }

    @Test
    void aDisabledModuleAnswersNotFoundOnAllItsPaths() {
        sales.get(Customers.PATH).expect(200);
        set("contacts", false);
        try {
            for (String path : List.of(Customers.PATH, Customers.PATH + "/1", "/api/v1/contacts/contacts")) {
                sales.get(path).expectProblem(404);
            }
            sales.post(Customers.PATH, Map.of("name", "x")).expectProblem(404);
            assertFalse(sales.get("/api/v1/core/me")
                    .json()
                    .path("modules")
                    .toString()
                    .contains("contacts"));
        } finally {
            set("contacts", true);
        }
        sales.get(Customers.PATH).expect(200);
    }

    @Test
    void onlyTheAdministratorSwitches() {
        sales.put(MODULES + "/contacts", Map.of("enabled", false)).expectProblem(403);
        sales.get(Customers.PATH).expect(200);
        boss.put(MODULES + "/no-such-module", Map.of("enabled", true)).expectProblem(404);
        boss.put(MODULES + "/contacts", Map.of()).expectProblem(422);
    }

    @Test
    void aPreviewTellsWhatTheSwitchWouldHide() {
        JsonNode preview = boss.get(MODULES + "/contacts/preview").expect(200).json();
        assertTrue(preview.at("/records/value").asInt() >= 1000, preview::toString);
        assertTrue(preview.path("users").asInt() >= 17, preview::toString);
        assertTrue(preview.path("entries").asInt() >= 2, preview::toString);
        assertTrue(preview.path("imports").asInt() >= 1, preview::toString);
        assertEquals(0, preview.path("neededBy").size(), preview::toString);
        sales.get(MODULES + "/contacts/preview").expectProblem(403);
        boss.get(MODULES + "/no-such-module/preview").expectProblem(404);
    }

    @Test
    void modulesAreListedWithWhatTheyAre() {
        JsonNode list = boss.get(MODULES).expect(200).json();
        JsonNode items = list.isArray() ? list : list.path("items");
        JsonNode contacts = StreamSupport.stream(items.spliterator(), false)
                .filter(each -> each.path("id").asText().equals("contacts"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(list.toString()));
        assertTrue(contacts.path("enabled").asBoolean(), contacts::toString);
    }

    private void set(String module, boolean enabled) {
        JsonNode state = boss.put(MODULES + "/" + module, Map.of("enabled", enabled))
                .expect(200)
                .json();
        assertEquals(enabled, state.path("enabled").asBoolean());
    }
}
