package org.tesseracrm.core.api.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random rows, with few distinct values so that ties and absences are frequent. */
final class Rows {
    private Rows() {}

    static Arbitrary<List<Row>> tables() {
        Arbitrary<String> names = Arbitraries.of("a", "b", "B", "50%", "a_b", "x*y", "", "北京", "o'k", "\\")
                .injectNull(0.3);
        Arbitrary<Integer> sizes = Arbitraries.integers().between(-2, 2).injectNull(0.3);
        Arbitrary<BigDecimal> amounts = Arbitraries.of("0", "-1.5", "1.5000", "1.5", "99999999999999.9999")
                .map(BigDecimal::new)
                .injectNull(0.3);
        Arbitrary<LocalDate> days = Arbitraries.of("2026-01-01", "2026-01-02", "1999-12-31")
                .map(LocalDate::parse)
                .injectNull(0.3);
        Arbitrary<LocalDateTime> moments = Arbitraries.of(
                        "2026-01-01T00:00:00",
                        "2026-01-01T23:59:59.999999",
                        "2026-01-02T00:00:00",
                        "1970-01-01T00:00:00.5")
                .map(LocalDateTime::parse)
                .injectNull(0.2);
        Arbitrary<Row> rows = Combinators.combine(names, sizes, amounts, days, moments)
                .flatAs((name, size, amount, day, moment) -> Combinators.combine(
                                Arbitraries.of(true, false),
                                Arbitraries.of(Row.Colour.class).injectNull(0.2),
                                Arbitraries.of("potential", "vip", "gone").injectNull(0.2),
                                Arbitraries.longs().between(1, 2),
                                Arbitraries.longs().between(7, 9))
                        .as((flag, colour, kind, tenant, owner) -> new Row(
                                0,
                                tenant,
                                owner,
                                name,
                                size,
                                amount,
                                day,
                                moment,
                                flag,
                                colour,
                                kind,
                                name == null ? "" : SearchText.normal(name))));
        return rows.list().ofMaxSize(40).map(Rows::numbered);
    }

    private static List<Row> numbered(List<Row> rows) {
        List<Row> numbered = new ArrayList<>();
        for (Row r : rows) {
            // ids out of step with the list's order
            long id = (numbered.size() * 37L) % 101;
            numbered.add(new Row(
                    id,
                    r.tenant(),
                    r.owner(),
                    r.name(),
                    r.size(),
                    r.amount(),
                    r.day(),
                    r.moment(),
                    r.flag(),
                    r.colour(),
                    r.kind(),
                    r.search()));
        }
        return numbered;
    }

    static Arbitrary<String> sorts() {
        return Arbitraries.of("name", "size", "amount", "day", "moment", "flag", "colour", "id")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .uniqueElements()
                .flatMap(names -> Arbitraries.of("", "-")
                        .list()
                        .ofSize(names.size())
                        .map(signs -> {
                            List<String> keys = new ArrayList<>();
                            for (int i = 0; i < names.size(); i++) {
                                keys.add(signs.get(i) + names.get(i));
                            }
                            return String.join(",", keys);
                        }));
    }
}
