package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

/** What may be the same customer is told, with reasons, and only to those who see it. */
@RunningServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DuplicatesTest {
    private static final String PATH = Customers.PATH + "/duplicates";

    private final OwnCompany company;
    private String id;

    DuplicatesTest(Rest rest) {
        company = new OwnCompany(rest);
    }

    @BeforeAll
    void aCustomer() {
        id = company.admin
                .post(
                        Customers.PATH,
                        Map.of(
                                "name", "深圳市华为技术有限公司",
                                "shortName", "华为",
                                "phone", "0755-28780808",
                                "taxNumber", "914403001922038216"))
                .expect(201)
                .text("id");
        company.admin
                .post("/api/v1/contacts/contacts", Map.of("customerId", id, "name", "任先生", "mobile", "138 1234 5678"))
                .expect(201);
    }

    private static List<String> reasons(Rest who, Map<String, Object> question) {
        List<String> codes = new ArrayList<>();
        for (JsonNode item : who.post(PATH, question).expect(200).json().path("items")) {
            item.path("reasons").forEach(reason -> codes.add(reason.path("code").asText()));
        }
        return codes;
    }

    private List<String> reasons(Map<String, Object> question) {
        return reasons(company.admin, question);
    }

    @Test
    void eachReasonIsTold() {
        assertEquals(List.of("name"), reasons(Map.of("name", "深圳市华为技术股份有限公司 ")));
        assertEquals(List.of("nameElsewhere"), reasons(Map.of("name", "华为技术（北京）有限公司")));
        assertEquals(List.of("shortName"), reasons(Map.of("name", "华为")));
        assertEquals(List.of("sound"), reasons(Map.of("name", "华威技术公司")));
        assertEquals(List.of("initials"), reasons(Map.of("name", "恒旺家私有限公司")));
        assertEquals(List.of("taxNumber"), reasons(Map.of("name", "别的", "taxNumber", "9144 0300 1922038216")));
        assertEquals(List.of("phone"), reasons(Map.of("phones", List.of("+86 0755 2878 0808"))));
        assertEquals(List.of("contactPhone"), reasons(Map.of("phones", List.of("", "+8613812345678"))));
        assertEquals(List.of(), reasons(Map.of("name", "中兴通讯")));
        assertEquals(List.of(), reasons(Map.of("name", "深圳市华为技术有限公司", "exceptId", id)));
        assertEquals(List.of(), reasons(Map.of()));
    }

    @Test
    void whoDoesNotSeeTheCustomerIsNotTold() {
        Rest colleague = company.signedIn("colleague", null);
        assertEquals(List.of(), reasons(colleague, Map.of("name", "深圳市华为技术有限公司", "taxNumber", "914403001922038216")));
    }
}
