package org.tesseracrm.itests.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.tesseracrm.itests.bench.CustomersBench.Scene;
import org.tesseracrm.itests.bench.ManyNames.Company;
import org.tesseracrm.itests.harness.Rest;

/** 'May be here already': what somebody types, written otherwise than it stands there, and what is really new. */
final class DuplicateRows implements CustomersBench.Group {
    private static final String DUPLICATES = "/api/v1/contacts/customers/duplicates";
    private static final int FIRST = 300;
    private static final int WARM = 20;
    private static final int TIMES = 300;
    private static final int AT_MOST = 20;

    @Override
    public String name() {
        return "duplicates";
    }

    @Override
    public void measure(Scene scene) {
        ManyNames names = scene.company().names();
        Map<String, IntFunction<Map<String, Object>>> questions = new LinkedHashMap<>();
        questions.put("a name, written otherwise", n -> Map.of("name", otherwise(names.company(n))));
        questions.put("a short name", n -> Map.of("name", names.company(n).shortName()));
        questions.put("a telephone number", n -> Map.of("phones", List.of("+86 " + names.mobile(n * 3))));
        questions.put("a tax number", n -> Map.of("taxNumber", names.taxNumber(n)));
        questions.put(
                "all of it",
                n -> Map.of(
                        "name", otherwise(names.company(n)),
                        "shortName", names.company(n).shortName(),
                        "phones", List.of(names.landline(n), names.mobile(n + 77)),
                        "taxNumber", names.taxNumber(n)));
        questions.put("what is new", n -> Map.of("name", "鎏魑" + n + "号", "phones", List.of("199" + (10_000_000 + n))));
        Map<String, String> people = new LinkedHashMap<>();
        people.put("boss", "boss");
        people.put("salesperson, 100000 visible", ManyCustomers.SALESPERSON);
        // a server that has just started compiles itself while it answers
        Rest first = scene.server().rest().as("boss");
        for (int i = 0; i < FIRST; i++) {
            first.post(DUPLICATES, questions.get("all of it").apply(i)).expect(200);
        }
        people.forEach((who, user) -> {
            Rest rest = scene.server().rest().as(user);
            questions.forEach((what, question) -> {
                List<Double> times = new ArrayList<>();
                for (int i = -WARM; i < TIMES; i++) {
                    Map<String, Object> body = question.apply(Math.floorMod(i * 3571, ManyCustomers.CUSTOMERS));
                    long begin = System.nanoTime();
                    rest.post(DUPLICATES, body).expect(200);
                    if (i >= 0) {
                        times.add((System.nanoTime() - begin) / 1e6);
                    }
                }
                scene.figures()
                        .add(
                                "duplicates, " + who + ": " + what + ", p95 of " + TIMES,
                                Figures.percentile(times, 95),
                                AT_MOST,
                                "ms");
            });
        });
    }

    private static String otherwise(Company company) {
        return " " + company.name().replace("有限公司", " 股份有限公司").replace("（", "(").replace("）", ")");
    }
}
