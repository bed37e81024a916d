package org.tesseracrm.itests.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tesseracrm.core.api.text.Pinyin;
import org.tesseracrm.itests.bench.CustomersBench.Scene;
import org.tesseracrm.itests.harness.Rest;

/** 'Name contains': two characters, from those that nobody has to those that every tenth has; sounds; parts of a number. */
final class SearchRows implements CustomersBench.Group {
    private static final int WARM = 3;
    private static final int TIMES = 100;
    private static final int AT_MOST = 100;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public void measure(Scene scene) throws Exception {
        Map<String, List<String>> queries = new LinkedHashMap<>();
        queries.put("two characters of any brand", brands(scene, 0, 2));
        queries.put("two characters, frequent", List.of("科技", "贸易", "实业", "电子", "机械", "北京", "上海", "有限", "公司", "集团"));
        queries.put("two characters, middling", List.of("陶瓷", "仓储", "铸造", "航空", "仪器", "农业", "医药", "国际", "世纪", "东方"));
        queries.put("two characters that nobody has", List.of("鎏韆", "魑魅", "饕餮", "囹圄", "耄耋"));
        queries.put("four characters of a name", brands(scene, 1_000, 4));
        queries.put("pinyin initials", initials(scene));
        queries.put("full pinyin", pinyin(scene));
        queries.put("last four digits of a number", List.of("5678", "0001", "1234", "9876", "4321"));
        Map<String, String> people = new LinkedHashMap<>();
        people.put("boss", "boss");
        people.put("salesperson, 100000 visible", ManyCustomers.SALESPERSON);
        people.put("manager of 100, 100000 visible", ManyCustomers.MANAGER);
        for (Map.Entry<String, String> person : people.entrySet()) {
            Rest rest = scene.server().rest().as(person.getValue());
            for (Map.Entry<String, List<String>> query : queries.entrySet()) {
                times(scene, rest, "customers", person.getKey() + ": " + query.getKey(), query.getValue());
            }
        }
        Rest boss = scene.server().rest().as("boss");
        times(scene, boss, "contacts", "boss: contacts, two characters", List.of("王伟", "欧阳", "李建", "张志", "明军"));
        times(scene, boss, "contacts", "boss: contacts, initials", List.of("wjg", "oym", "lzh", "zwm", "cxy"));
        byHand(scene);
    }

    private static void times(Scene scene, Rest rest, String list, String what, List<String> queries) {
        List<Double> times = new ArrayList<>();
        for (int i = -WARM; i < TIMES; i++) {
            String query = queries.get(Math.floorMod(i, queries.size()));
            String path =
                    "/api/v1/contacts/" + list + "?limit=50&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
            long begin = System.nanoTime();
            rest.get(path).expect(200);
            if (i >= 0) {
                times.add((System.nanoTime() - begin) / 1e6);
            }
        }
        scene.figures().add("search, " + what + ", p95 of " + TIMES, Figures.percentile(times, 95), AT_MOST, "ms");
    }

    private static List<String> brands(Scene scene, int from, int length) {
        List<String> parts = new ArrayList<>();
        for (int n = from; parts.size() < TIMES; n++) {
            String brand = scene.company().company(n * 37).shortName();
            if (brand.length() >= length && brand.chars().allMatch(Pinyin::isHan)) {
                parts.add(brand.substring(0, length));
            }
        }
        return parts;
    }

    private static List<String> initials(Scene scene) {
        List<String> all = new ArrayList<>(
                brands(scene, 2_000, 4).stream().map(Pinyin::initials).toList());
        all.addAll(List.of("hwjs", "kj", "hw", "zgyh", "cqca"));
        return all;
    }

    private static List<String> pinyin(Scene scene) {
        List<String> all =
                new ArrayList<>(brands(scene, 3_000, 3).stream().map(Pinyin::of).toList());
        all.addAll(List.of("huawei", "keji", "huaw", "shanghai"));
        return all;
    }

    /** What the same costs where nobody made an index. */
    private static void byHand(Scene scene) throws SQLException {
        String sql = "select id from contacts_customer where tenant_id = "
                + scene.company().tenant()
                + " and deleted = 0 and name like ? order by updated_at desc, id desc limit 51";
        try (Connection connection = scene.database().connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, "%饕餮%");
            long begin = System.nanoTime();
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
            }
            scene.figures()
                    .note("hand-written 'name like' that finds nothing", (System.nanoTime() - begin) / 1e6, "ms");
        }
    }
}
