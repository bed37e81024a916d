package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

@RunningServer
class ListTest {
    private final Rest boss;

    ListTest(Rest rest) {
        boss = rest.as("boss");
    }

    @Test
    void pagesByCursorWalkEverythingOnce() {
        JsonNode first = Customers.list(boss, Map.of("limit", "500", "sort", "name"))
                .expect(200)
                .json();
        List<JsonNode> all = Customers.walk(boss, Map.of("limit", "500", "sort", "name"));

        assertTrue(all.size() > 1000, "the demo company has only " + all.size() + " customers");
        assertEquals(all.size(), ids(all).size(), "a customer came twice");
        assertEquals(500, first.path("items").size());
        assertTrue(Set.of("eq", "gte")
                .contains(first.path("total").path("relation").asText()));
        assertTrue(first.path("total").path("value").asLong() <= all.size());
        Set<String> byTime = ids(Customers.walk(boss, Map.of("limit", "333", "sort", "-updatedAt,name")));
        assertEquals(ids(all), byTime);
    }

    @Test
    void aPageHasAsManyAsAskedFor() {
        assertEquals(50, items(Map.of()).size());
        assertEquals(3, items(Map.of("limit", "3")).size());
        for (String wrong : List.of("0", "501", "-1", "many")) {
            Customers.list(boss, Map.of("limit", wrong)).expectProblem(422);
        }
    }

    @Test
    void theTotalOfAFewIsExact() {
        String mark = Customers.name("总数").replace(" ", "");
        IntStream.range(0, 7).forEach(i -> Customers.create(boss, mark + i));

        JsonNode page = Customers.list(boss, Map.of("q", mark, "limit", "2"))
                .expect(200)
                .json();

        assertEquals(7, page.path("total").path("value").asInt(), page::toString);
        assertEquals("eq", page.path("total").path("relation").asText());
        assertEquals(7, Customers.walk(boss, Map.of("q", mark, "limit", "2")).size());
        JsonNode last = Customers.list(boss, Map.of("q", mark, "limit", "7")).json();
        assertTrue(last.path("next").isNull(), last::toString);
    }

    @Test
    void aFilterKeepsWhatItSays() {
        for (JsonNode each : items(Map.of("filter", "kind==vip;hot==true", "limit", "100"))) {
            assertEquals("vip", each.path("kind").asText());
            assertTrue(each.path("hot").asBoolean());
        }
        for (JsonNode each : items(Map.of("filter", "kind=in=(lost,partner)", "limit", "100"))) {
            assertTrue(Set.of("lost", "partner").contains(each.path("kind").asText()));
        }
        assertTrue(items(Map.of("filter", "createdAt=gt=2999-01-01")).isEmpty());
        assertTrue(!items(Map.of("filter", "updatedAt=gt=2020-01-01")).isEmpty());
    }

    @Test
    void rowsComeInTheOrderAskedFor() {
        List<String> up = items(Map.of("sort", "createdAt,id", "limit", "200")).stream()
                .map(each -> each.path("createdAt").asText())
                .toList();
        List<String> down = items(Map.of("sort", "-createdAt,-id", "limit", "200")).stream()
                .map(each -> each.path("createdAt").asText())
                .toList();
        assertEquals(up.stream().sorted().toList(), up);
        assertEquals(down.stream().sorted(java.util.Comparator.reverseOrder()).toList(), down);
    }

    @Test
    void whatCannotBeAskedIsRefusedByName() {
        Customers.list(boss, Map.of("sort", "nonsense")).expectProblem(422);
        Customers.list(boss, Map.of("filter", "nonsense==1")).expectProblem(422);
        Customers.list(boss, Map.of("filter", "name==")).expectProblem(422);
        Customers.list(boss, Map.of("filter", "((((((((((((name==1))))))))))))"))
                .expectProblem(422);
        Customers.list(boss, Map.of("filter", "employees==abc")).expectProblem(422);
        Customers.list(boss, Map.of("cursor", "bm90IGEgY3Vyc29y")).expectProblem(422);
    }

    @Test
    void nothingTypedBecomesSql() {
        for (String hostile :
                List.of("'", "%", "_", "\\", "' or 1=1 --", "\"; drop table customer; --", "😀", "\u0000")) {
            int status = Customers.list(boss, Map.of("q", hostile)).status();
            assertTrue(status == 200 || status == 422, () -> "q=" + hostile + " answered " + status);
            String quoted = hostile.replace("\\", "\\\\").replace("'", "\\'");
            int filtered = Customers.list(boss, Map.of("filter", "name=='" + quoted + "'"))
                    .status();
            assertTrue(filtered == 200 || filtered == 422, () -> "name==" + hostile + " answered " + filtered);
        }
        assertTrue(items(Map.of("filter", "name=='nobody or 1==1'")).isEmpty());
    }

    @Test
    void aCursorBelongsToItsQuestion() {
        String cursor = Customers.list(boss, Map.of("limit", "2", "sort", "name"))
                .json()
                .path("next")
                .asText();
        Customers.list(boss, Map.of("limit", "2", "sort", "-updatedAt", "cursor", cursor))
                .expectProblem(422);
    }

    private List<JsonNode> items(Map<String, String> query) {
        JsonNode page = Customers.list(boss, query).expect(200).json();
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    private static Set<String> ids(List<JsonNode> records) {
        return records.stream().map(each -> each.path("id").asText()).collect(Collectors.toCollection(HashSet::new));
    }
}
