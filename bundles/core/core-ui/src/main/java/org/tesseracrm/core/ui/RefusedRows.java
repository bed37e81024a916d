package org.tesseracrm.core.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.job.Jobs.RowError;

/** Rows of a file that were refused for the same reason: said once, with how many there are. */
record RefusedRows(String field, String reason, List<RowError> errors) {
    private static final int NAMED = 3;

    private record Cause(String field, String reason) {}

    RefusedRows {
        errors = List.copyOf(errors);
    }

    /** In the order of each reason's first row. */
    static List<RefusedRows> of(List<RowError> errors) {
        Map<Cause, List<RowError>> byCause = new LinkedHashMap<>();
        errors.forEach(
                error -> byCause.computeIfAbsent(new Cause(error.field(), error.reason()), cause -> new ArrayList<>())
                        .add(error));
        return byCause.entrySet().stream()
                .map(each ->
                        new RefusedRows(each.getKey().field(), each.getKey().reason(), each.getValue()))
                .toList();
    }

    int count() {
        return errors.size();
    }

    /** {@code 7–31, 40}; of many apart from each other the first. */
    String rows() {
        List<String> spans = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= errors.size(); i++) {
            if (i == errors.size() || errors.get(i).row() != errors.get(i - 1).row() + 1) {
                long from = errors.get(first).row();
                long to = errors.get(i - 1).row();
                spans.add(from == to ? Long.toString(from) : from + "–" + to);
                first = i;
            }
        }
        return some(spans);
    }

    /** What stood there, each once. */
    String values() {
        return some(errors.stream()
                .map(RowError::value)
                .filter(Objects::nonNull)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList());
    }

    private static String some(List<String> all) {
        return all.stream().limit(NAMED).collect(Collectors.joining(", ")) + (all.size() > NAMED ? " …" : "");
    }
}
