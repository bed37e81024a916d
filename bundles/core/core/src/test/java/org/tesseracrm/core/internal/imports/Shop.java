package org.tesseracrm.core.internal.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.core.api.imports.BatchImportTarget;
import org.tesseracrm.core.api.imports.ImportField;
import org.tesseracrm.core.api.imports.ImportJournal;
import org.tesseracrm.core.api.imports.ImportJournal.Entry;
import org.tesseracrm.core.api.imports.ImportOptions;
import org.tesseracrm.core.api.imports.ImportOptions.Duplicates;
import org.tesseracrm.core.api.imports.ImportSession;
import org.tesseracrm.i18n.Text;

/** Something to import into: goods by name, with a price and another one that they are sold with. */
final class Shop implements BatchImportTarget {
    private static final Text WRONG = Text.of("core.import.file.empty");

    private TreeMap<Long, Good> goods = new TreeMap<>();
    private long lastId;
    /** Batches until one fails; negative: none does. */
    int untilFailure = -1;

    record Good(String name, String price, String with, long version) {
        /** What people see of it. */
        Good seen() {
            return new Good(name, price, with, 0);
        }
    }

    record Goods(TreeMap<Long, Good> goods, long lastId) {}

    Goods copy() {
        return new Goods(new TreeMap<>(goods), lastId);
    }

    void put(Goods before) {
        goods = before.goods();
        lastId = before.lastId();
    }

    long add(String name, String price) {
        goods.put(++lastId, new Good(name, price, null, 1));
        return lastId;
    }

    void change(long id, String price) {
        goods.computeIfPresent(id, (key, good) -> new Good(good.name(), price, good.with(), good.version() + 1));
    }

    Map<Long, Good> seen() {
        Map<Long, Good> seen = new TreeMap<>();
        goods.forEach((id, good) -> seen.put(id, good.seen()));
        return seen;
    }

    @Override
    public String id() {
        return "shop/goods";
    }

    @Override
    public String permission() {
        return "shop.goods.import";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                new ImportField("name", "name", true, List.of()),
                new ImportField("price", "price", false, List.of()),
                new ImportField("with", "with", false, List.of()));
    }

    @Override
    public ImportSession open(ImportOptions options, ImportJournal journal) {
        return new Session(options.duplicates(), journal);
    }

    private final class Session implements ImportSession {
        private final Duplicates duplicates;
        private final ImportJournal journal;

        Session(Duplicates duplicates, ImportJournal journal) {
            this.duplicates = duplicates;
            this.journal = journal;
        }

        @Override
        public List<Outcome> accept(List<Row> rows) {
            List<Outcome> outcomes = new ArrayList<>();
            rows.forEach(row -> outcomes.add(take(row)));
            fail();
            return outcomes;
        }

        private Outcome take(Row row) {
            String name = row.values().get("name");
            String price = row.values().get("price");
            if (name == null || "bad".equals(price)) {
                return new Refused(new FieldError("price", "format", WRONG), price);
            }
            Optional<Long> known = duplicates == Duplicates.CREATE ? Optional.empty() : named(name);
            if (known.isPresent() && duplicates == Duplicates.SKIP) {
                return new Skipped();
            }
            long id = known.orElseGet(() -> add(name, price));
            Outcome outcome = new Created();
            if (known.isEmpty()) {
                journal.created(row.number(), id, 1);
            } else {
                Good before = goods.get(id);
                change(id, price);
                journal.updated(row.number(), id, goods.get(id).version(), texts(before));
                outcome = new Updated();
            }
            if (row.values().containsKey("with")) {
                journal.later(row.number(), id, row.values().get("with"));
            }
            return outcome;
        }

        @Override
        public List<Late> later(List<Later> things) {
            List<Late> late = new ArrayList<>();
            for (Later each : things) {
                Optional<Long> with = named(each.what());
                if (with.isEmpty()) {
                    late.add(new Late(each.row(), new FieldError("with", "unknown", WRONG), each.what()));
                } else {
                    Good before = goods.get(each.id());
                    Good after = new Good(before.name(), before.price(), each.what(), before.version() + 1);
                    goods.put(each.id(), after);
                    journal.updated(each.row(), each.id(), after.version(), texts(before));
                }
            }
            fail();
            return late;
        }

        private void fail() {
            if (untilFailure >= 0 && untilFailure-- == 0) {
                throw new IllegalStateException("the power went off");
            }
        }
    }

    private Optional<Long> named(String name) {
        return goods.entrySet().stream()
                .filter(each -> Objects.equals(each.getValue().name(), name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, String> texts(Good good) {
        Map<String, String> texts = new HashMap<>();
        texts.put("price", good.price());
        texts.put("with", good.with());
        return texts;
    }

    @Override
    public List<Kept> takeBack(List<Entry> entries) {
        List<Kept> kept = new ArrayList<>();
        for (Entry entry : entries) {
            Good good = goods.get(entry.id());
            if (good != null && good.version() != entry.version()) {
                kept.add(new Kept(entry.id(), good.name(), WRONG));
            } else if (good != null && entry.isCreated()) {
                goods.remove(entry.id());
            } else if (good != null) {
                Map<String, String> before = entry.before();
                goods.put(
                        entry.id(), new Good(good.name(), before.get("price"), before.get("with"), good.version() + 1));
            }
        }
        if (untilFailure >= 0 && untilFailure-- == 0) {
            throw new IllegalStateException("the power went off");
        }
        return kept;
    }

    @Override
    public void takenBack(Map<String, Long> counts) {
        // nobody asks
    }
}
