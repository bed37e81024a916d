package org.tesseracrm.itests.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A table of figures, each beside its bound. */
final class Figures {
    private final List<String> rows = new ArrayList<>();
    private boolean missed;

    void add(String what, double value, double atMost, String unit) {
        boolean kept = value <= atMost;
        missed |= !kept;
        rows.add(String.format(
                Locale.ROOT,
                "| %s | %.1f %s | %.0f %s | %s |",
                what,
                value,
                unit,
                atMost,
                unit,
                kept ? "kept" : "MISSED"));
    }

    /** Median and 95th percentile of several measurements. */
    void addAll(String what, List<Double> values, double atMost, String unit) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        add(what + ", median of " + sorted.size(), sorted.get((sorted.size() - 1) / 2), atMost, unit);
        add(what + ", p95", sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1), atMost, unit);
    }

    /** Prints the table; {@code ./crm bench} looks for the last line. */
    void print() {
        System.out.println("| what | measured | at most | |");
        System.out.println("| --- | --- | --- | --- |");
        rows.forEach(System.out::println);
        System.out.println(missed ? "BENCH MISSED" : "BENCH KEPT");
    }
}
