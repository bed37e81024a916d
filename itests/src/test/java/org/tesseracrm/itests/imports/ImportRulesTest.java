package org.tesseracrm.itests.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.rest.Customers;

/** What holds for a customer that somebody enters holds for those of a file. */
@RunningServer
class ImportRulesTest {
    private final OwnCompany company;

    ImportRulesTest(Rest rest) {
        company = OwnCompany.make(rest);
    }

    private static byte[] file(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void nobodyGetsMoreHotCustomersThanTheCompanyWants() {
        company.add("li");
        Rest li = company.as("li");
        company.chief()
                .put("/api/v1/core/parameters/contacts.hotLimit", Map.of("value", 2))
                .expect(200);
        li.post(Customers.PATH, Map.of("name", "热客一", "hot", true)).expect(201);
        Map<String, String> mapping = Map.of("name", "name", "hot", "hot");
        JsonNode job = Importing.run(
                li, "hot.csv", file("name,hot", "热客二,1", "热客三,1", "热客四,0"), Importing.options(mapping, "skip", false));
        assertEquals(2, Importing.count(job, "created"), job::toString);
        assertEquals(1, Importing.count(job, "refused"), job::toString);
    }

    @Test
    void choicesThatNobodyKnowsAreRefusedOrAdded() {
        Map<String, String> mapping = Map.of("name", "name", "industry", "industry");
        byte[] file = file("name,industry", "皮革厂,皮革", "食品厂,食品", "另一皮革厂, 皮革 ");
        Rest boss = company.chief();
        JsonNode refused = Importing.run(boss, "choices.csv", file, Importing.options(mapping, "skip", true));
        assertEquals(2, Importing.count(refused, "refused"), refused::toString);
        Map<String, Object> adding = new HashMap<>(Importing.options(mapping, "skip", false));
        adding.put("newChoices", true);
        JsonNode added = Importing.run(boss, "choices.csv", file, adding);
        assertEquals(3, Importing.count(added, "created"), added::toString);
        int leather = 0;
        for (JsonNode entry : boss.get("/api/v1/core/dictionaries/contacts.industry")
                .expect(200)
                .json()
                .path("entries")) {
            leather += entry.path("label").asText().equals("皮革") ? 1 : 0;
        }
        assertEquals(1, leather);
        company.add("wang");
        company.as("wang").upload(Importing.PATH, "choices.csv", file, adding).expectProblem(403);
    }
}
