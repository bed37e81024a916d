package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

/** Free text finds customers by any part of their names and by how these sound, at once and after they were changed. */
@RunningServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {
    private static final String HUAWEI = "深圳市华为技术有限公司";
    private static final String CHANGAN = "重庆长安汽车股份有限公司";
    private static final Duration INDEXED = Duration.ofSeconds(20);

    private final OwnCompany company;
    private Rest boss;

    SearchTest(Rest rest) {
        company = new OwnCompany(rest);
    }

    @BeforeAll
    void customers() {
        boss = company.admin;
        boss.post(Customers.PATH, Map.of("name", HUAWEI, "phone", "13812345678"))
                .expect(201);
        Customers.create(boss, CHANGAN);
    }

    private Set<String> found(String query) {
        Set<String> names = new TreeSet<>();
        Customers.walk(boss, Map.of("q", query))
                .forEach(each -> names.add(each.path("name").asText()));
        return names;
    }

    @Test
    void partsOfNamesAndSoundsFind() {
        for (String query : List.of("华为", "为技", "hwjs", "huawei", "weijishu", "华为 技术", "5678", "138")) {
            assertEquals(Set.of(HUAWEI), found(query), query);
        }
        assertEquals(Set.of(CHANGAN), found("cqca"));
        assertTrue(found("有限公司").containsAll(Set.of(HUAWEI, CHANGAN)));
        assertEquals(Set.of(), found("hwzx"));
        assertEquals(Set.of(), found("华技"));
    }

    @Test
    void aNewNameFindsAtOnceAndTheOldOneSoonNoMore() {
        Reply made = Customers.create(boss, "旧名字科技有限公司");
        assertEquals(Set.of("旧名字科技有限公司"), found("jmz"));
        boss.patch(Customers.path(made), "\"1\"", Map.of("name", "崭新名号有限公司")).expect(200);
        assertEquals(Set.of("崭新名号有限公司"), found("zxmh"));
        Await.until(
                "the former name finds nothing",
                INDEXED,
                () -> found("jmz").isEmpty() && found("旧名").isEmpty());
        assertEquals(Set.of("崭新名号有限公司"), found("崭新"));
    }
}
