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
        row(String.format(
                Locale.ROOT,
                "| %s | %.1f %s | %.0f %s | %s |",
                what,
                value,
                unit,
                atMost,
                unit,
                kept ? "kept" : "MISSED"));
    }

    /** Told at once too, for whoever breaks it off. */
    private void row(String row) {
        rows.add(row);
        System.out.println("so far " + row);
    }

    /** For comparison, without a bound. */
    void note(String what, double value, String unit) {
        row(String.format(Locale.ROOT, "| %s | %.1f %s | | |", what, value, unit));
    }

    /** Median and 95th percentile of several measurements. */
    void addAll(String what, List<Double> values, double atMost, String unit) {
        add(what + ", median of " + values.size(), percentile(values, 50), atMost, unit);
        add(what + ", p95", percentile(values, 95), atMost, unit);
    }

    static double percentile(List<Double> values, int percent) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
    }

    static String round(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Prints the table; {@code ./crm bench} looks for the last line. */
    void print() {
        System.out.println("| what | measured | at most | |");
        System.out.println("| --- | --- | --- | --- |");
        rows.forEach(System.out::println);
        System.out.println(missed ? "BENCH MISSED" : "BENCH KEPT");
    }
}
