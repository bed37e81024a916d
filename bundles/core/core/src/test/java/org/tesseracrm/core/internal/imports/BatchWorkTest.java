package org.tesseracrm.core.internal.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.imports.ImportOptions;
import org.tesseracrm.core.api.imports.ImportOptions.Duplicates;
import org.tesseracrm.core.api.imports.ImportSession;
import org.tesseracrm.core.api.job.JobContext;
import org.tesseracrm.core.internal.imports.ImportState.Counted;
import org.tesseracrm.i18n.Text;

/** Imports in batches, broken off and taken back at any point. */
class BatchWorkTest {
    private static final int BATCH = 4;

    private final List<String> refused = new ArrayList<>();
    private Shop shop = new Shop();
    private MemoryImports store = new MemoryImports(shop);

    @BeforeTry
    void empty() {
        shop = new Shop();
        store = new MemoryImports(shop);
    }

    @Property(tries = 300)
    void anImportThatIsTakenBackLeavesEverythingAsItWas(
            @ForAll("files") List<List<String>> file,
            @ForAll Duplicates duplicates,
            @ForAll @Size(max = 4) List<@IntRange(max = 5) Integer> there) {
        there.forEach(each -> shop.add("n" + each, "1"));
        Map<Long, Shop.Good> before = shop.seen();

        run(file, duplicates);
        takeBack();

        assertEquals(before, shop.seen());
    }

    @Property(tries = 300)
    void anImportThatBreaksOffAnywhereEndsAsOneThatDoesNot(
            @ForAll("files") List<List<String>> file,
            @ForAll Duplicates duplicates,
            @ForAll @IntRange(max = 12) int failure) {
        BatchWorkTest whole = new BatchWorkTest();
        whole.run(file, duplicates);

        shop.untilFailure = failure;
        try {
            run(file, duplicates);
        } catch (IllegalStateException e) {
            goOn(file);
        }

        assertEquals(whole.shop.seen(), shop.seen());
    }

    @Property(tries = 200)
    void anUndoThatBreaksOffAnywhereGoesOn(
            @ForAll("files") List<List<String>> file, @ForAll @IntRange(max = 8) int failure) {
        shop.add("n1", "1");
        Map<Long, Shop.Good> before = shop.seen();
        run(file, Duplicates.UPDATE);
        shop.untilFailure = failure;
        Map<String, Long> result;
        try {
            result = takeBack();
        } catch (IllegalStateException e) {
            result = takeBack();
        }
        assertEquals(before, shop.seen());
        assertEquals(0, result.get("kept"));
    }

    @Test
    void whatWasChangedSinceStaysAndIsListed() {
        long known = shop.add("n1", "1");
        run(List.of(List.of("n1", "2", ""), List.of("n2", "2", ""), List.of("n3", "2", "")), Duplicates.UPDATE);
        shop.change(known, "3");
        shop.change(2, "3");

        assertEquals(Map.of("removed", 1L, "reverted", 0L, "kept", 2L), takeBack());

        assertEquals("3", shop.seen().get(known).price());
        assertEquals(List.of("1:", "2:"), refused);
    }

    @Test
    void countsGoOnAfterABreak() {
        List<List<String>> file = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            file.add(List.of("m" + i, i == 7 ? "bad" : "1", ""));
        }
        shop.untilFailure = 1;
        assertThrows(IllegalStateException.class, () -> run(file, Duplicates.SKIP));
        assertEquals(4, store.find(0, 1).orElseThrow().counted().created());
        assertEquals(Map.of("created", 9L, "updated", 0L, "skipped", 0L, "refused", 1L), goOn(file));
    }

    private Map<String, Long> run(List<List<String>> file, Duplicates duplicates) {
        store.begin(
                1,
                new ImportState(
                        1,
                        "shop/goods",
                        "",
                        false,
                        3,
                        Map.of(0, "name", 1, "price", 2, "with"),
                        duplicates,
                        null,
                        false,
                        file.size(),
                        Counted.NOTHING,
                        Instant.EPOCH));
        return goOn(file);
    }

    private Map<String, Long> goOn(List<List<String>> file) {
        ImportState state = store.find(1, 1).orElseThrow();
        Journal journal = new Journal(false);
        ImportSession session =
                shop.open(new ImportOptions(new HashMap<>(), state.duplicates(), null, false, false, false), journal);
        BatchWork work = new BatchWork(state, store, session, journal, new Watched(), changes -> {}, BATCH);
        StringBuilder csv = new StringBuilder();
        file.forEach(row -> csv.append(String.join(",", row)).append('\n'));
        work.rows(new CsvRows(new StringReader(csv.toString()), ','));
        work.later();
        return work.result();
    }

    private Map<String, Long> takeBack() {
        refused.clear();
        return new TakeBack(store.find(1, 1).orElseThrow(), store, shop, new Watched(), Runnable::run).run();
    }

    @Provide
    Arbitrary<List<List<String>>> files() {
        Arbitrary<String> names = Arbitraries.integers().between(0, 9).map(i -> "n" + i);
        Arbitrary<String> prices = Arbitraries.of("1", "2", "bad", "x");
        Arbitrary<String> with = Arbitraries.of("", "", "n1", "n5", "nobody");
        return Combinators.combine(names, prices, with)
                .as((name, price, other) -> List.of(name, price, other))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    private final class Watched implements JobContext {
        @Override
        public void progress(long done, long total) {
            // nobody looks
        }

        @Override
        public void refuse(long row, String field, String value, Text reason) {
            refused.add(row + ":" + field);
        }

        @Override
        public void done(Map<String, Long> result) {
            throw new UnsupportedOperationException();
        }
    }
}
