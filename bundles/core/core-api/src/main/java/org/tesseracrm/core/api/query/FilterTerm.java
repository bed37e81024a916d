package org.tesseracrm.core.api.query;

import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.RSQLParserException;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.LogicalNode;
import cz.jirutka.rsql.parser.ast.LogicalOperator;
import cz.jirutka.rsql.parser.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A filter taken apart, to be shown and put together by people: the same as the RSQL text of {@link ListRequest#filter()}. Which
 * fields there are, and what may be asked of them, the list says that is asked.
 */
public sealed interface FilterTerm {
    /** Deeper than this nobody builds by hand. */
    int MAX_DEPTH = FilterReader.MAX_DEPTH;

    /** As RSQL; empty where nothing is asked. */
    String text();

    /**
     * All of these, or any of them.
     *
     * @param all false: one of them is enough
     */
    record Group(boolean all, List<FilterTerm> parts) implements FilterTerm {
        public Group {
            parts = List.copyOf(parts);
        }

        @Override
        public String text() {
            return parts.stream()
                    .map(part -> part instanceof Group group && group.parts().size() > 1
                            ? "(" + part.text() + ")"
                            : part.text())
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(all ? ";" : ","));
        }
    }

    /**
     * One field compared.
     *
     * @param operator as in RSQL, for instance {@code ==} or {@code =gt=}
     * @param values one, or several for {@code =in=} and {@code =out=}
     */
    record Comparison(String field, String operator, List<String> values) implements FilterTerm {
        private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.:*\\-]+");

        public Comparison {
            values = List.copyOf(values);
        }

        /** The one value, or the first. */
        public String value() {
            return values.isEmpty() ? "" : values.get(0);
        }

        @Override
        public String text() {
            String argument = operator.equals("=in=") || operator.equals("=out=")
                    ? values.stream().map(Comparison::quoted).collect(Collectors.joining(",", "(", ")"))
                    : quoted(value());
            return field + operator + argument;
        }

        private static String quoted(String value) {
            return PLAIN.matcher(value).matches()
                    ? value
                    : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }

    /** Empty where it is no filter, or nests too deep. */
    static Optional<FilterTerm> parse(String text) {
        if (text.isBlank()) {
            return Optional.of(new Group(true, List.of()));
        }
        if (text.length() > FilterReader.MAX_LENGTH || FilterReader.depth(text) > MAX_DEPTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(new RSQLParser().parse(text)));
        } catch (RSQLParserException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static FilterTerm of(Node node) {
        if (node instanceof LogicalNode logical) {
            List<FilterTerm> parts = new ArrayList<>();
            logical.forEach(child -> parts.add(of(child)));
            return new Group(logical.getOperator() == LogicalOperator.AND, parts);
        }
        ComparisonNode comparison = (ComparisonNode) node;
        return new Comparison(
                comparison.getSelector(), comparison.getOperator().getSymbol(), comparison.getArguments());
    }
}
