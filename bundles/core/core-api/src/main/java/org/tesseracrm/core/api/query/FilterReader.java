package org.tesseracrm.core.api.query;

import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.RSQLParserException;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.LogicalNode;
import cz.jirutka.rsql.parser.ast.LogicalOperator;
import cz.jirutka.rsql.parser.ast.Node;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tesseracrm.core.api.query.Condition.Operator;

/** RSQL into a condition. */
final class FilterReader<E> {
    static final int MAX_LENGTH = 4_000;
    static final int MAX_COMPARISONS = 50;
    static final int MAX_ARGUMENTS = 200;
    static final int MAX_DEPTH = 10;

    /** Stands for whoever asks, so that one view serves many. */
    static final String ME = "me";

    private final Fields<E> fields;
    private final long callerId;
    private int comparisons;

    FilterReader(Fields<E> fields, long callerId) {
        this.fields = fields;
        this.callerId = callerId;
    }

    Condition read(String filter) {
        if (filter.isBlank()) {
            return Condition.all();
        }
        if (filter.length() > MAX_LENGTH || depth(filter) > MAX_DEPTH) {
            throw tooLarge();
        }
        Node node;
        try {
            node = new RSQLParser().parse(filter);
        } catch (RSQLParserException | IllegalArgumentException e) {
            throw Fields.invalid("filter", "format", "filterFormat", Fields.shorten(filter));
        }
        return condition(node);
    }

    /** The parser recurses, so depth is looked at before it is called. */
    static int depth(String filter) {
        int depth = 0;
        int deepest = 0;
        char quote = 0;
        for (int i = 0; i < filter.length(); i++) {
            char c = filter.charAt(i);
            if (quote != 0) {
                if (c == '\\') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(') {
                deepest = Math.max(deepest, ++depth);
            } else if (c == ')') {
                depth--;
            }
        }
        return deepest;
    }

    private Condition condition(Node node) {
        if (node instanceof LogicalNode logical) {
            List<Condition> parts = new ArrayList<>();
            logical.forEach(child -> parts.add(condition(child)));
            return logical.getOperator() == LogicalOperator.AND ? new Condition.All(parts) : new Condition.Any(parts);
        }
        ComparisonNode comparison = (ComparisonNode) node;
        if (++comparisons > MAX_COMPARISONS || comparison.getArguments().size() > MAX_ARGUMENTS) {
            throw tooLarge();
        }
        return comparison(fields.toFilter(comparison.getSelector()), comparison);
    }

    private Condition comparison(ListField<E> field, ComparisonNode node) {
        List<String> arguments = node.getArguments();
        if (field.kind instanceof ValueKind.Mine mine) {
            return mine(field, mine, node);
        }
        return switch (node.getOperator().getSymbol()) {
            case "==" -> equal(field, arguments.get(0));
            case "!=" -> different(field, arguments.get(0));
            case "=in=" -> among(field, arguments);
            case "=out=" ->
                new Condition.All(
                        arguments.stream().map(each -> different(field, each)).toList());
            case "=gt=" -> ordered(field, Operator.GT, node);
            case "=ge=" -> ordered(field, Operator.GE, node);
            case "=lt=" -> ordered(field, Operator.LT, node);
            case "=le=" -> ordered(field, Operator.LE, node);
            default -> throw operator(field, node);
        };
    }

    private Condition mine(ListField<E> field, ValueKind.Mine mine, ComparisonNode node) {
        boolean value = (Boolean) value(field, node.getArguments().get(0));
        return switch (node.getOperator().getSymbol()) {
            case "==" -> new Condition.Exists(mine.jpql(), value);
            case "!=" -> new Condition.Exists(mine.jpql(), !value);
            default -> throw operator(field, node);
        };
    }

    private Condition ordered(ListField<E> field, Operator operator, ComparisonNode node) {
        if (!field.kind.ordered()) {
            throw operator(field, node);
        }
        return new Condition.Compare(
                field.path, operator, value(field, node.getArguments().get(0)));
    }

    /** One IN where that says the same: a list of 200 ids is then one range scan. */
    private Condition among(ListField<E> field, List<String> arguments) {
        boolean plain = arguments.stream().noneMatch(each -> isSpecial(field, each));
        if (!plain) {
            return new Condition.Any(
                    arguments.stream().map(each -> equal(field, each)).toList());
        }
        return new Condition.In(
                field.path, arguments.stream().map(each -> value(field, each)).toList(), true);
    }

    private static boolean isSpecial(ListField<?> field, String argument) {
        return argument.isEmpty()
                || field.kind instanceof ValueKind.Moment && ValueKind.Moment.isDay(argument)
                || field.kind instanceof ValueKind.Text && Pattern.hasWildcard(argument);
    }

    private Condition equal(ListField<E> field, String argument) {
        if (argument.isEmpty()) {
            return empty(field);
        }
        if (field.kind instanceof ValueKind.Moment && ValueKind.Moment.isDay(argument)) {
            return Condition.all(
                    new Condition.Compare(field.path, Operator.GE, value(field, argument)),
                    new Condition.Compare(field.path, Operator.LT, nextDay(field, argument)));
        }
        if (field.kind instanceof ValueKind.Text) {
            String text = (String) value(field, argument);
            return Pattern.hasWildcard(text)
                    ? new Condition.Like(field.path, Pattern.like(text), true)
                    : new Condition.Compare(field.path, Operator.EQ, Pattern.plain(text));
        }
        return new Condition.Compare(field.path, Operator.EQ, value(field, argument));
    }

    /** What is not known differs from everything, unlike in SQL. */
    private Condition different(ListField<E> field, String argument) {
        if (field.isCustom()) {
            return new Condition.Not(equal(field, argument));
        }
        if (argument.isEmpty()) {
            return field.kind instanceof ValueKind.Text
                    ? new Condition.Compare(field.path, Operator.NE, "")
                    : new Condition.Null(field.path, false);
        }
        Condition unknown = new Condition.Null(field.path, true);
        if (field.kind instanceof ValueKind.Moment && ValueKind.Moment.isDay(argument)) {
            return Condition.any(
                    unknown,
                    new Condition.Compare(field.path, Operator.LT, value(field, argument)),
                    new Condition.Compare(field.path, Operator.GE, nextDay(field, argument)));
        }
        if (field.kind instanceof ValueKind.Text) {
            String text = (String) value(field, argument);
            return Condition.any(
                    unknown,
                    Pattern.hasWildcard(text)
                            ? new Condition.Like(field.path, Pattern.like(text), false)
                            : new Condition.Compare(field.path, Operator.NE, Pattern.plain(text)));
        }
        return Condition.any(unknown, new Condition.Compare(field.path, Operator.NE, value(field, argument)));
    }

    private static Condition empty(ListField<?> field) {
        Condition unknown = new Condition.Null(field.path, true);
        return field.kind instanceof ValueKind.Text && !field.isCustom()
                ? Condition.any(unknown, new Condition.Compare(field.path, Operator.EQ, ""))
                : unknown;
    }

    private Object value(ListField<E> field, String argument) {
        if (argument.equals(ME) && field.kind.equals(new ValueKind.Whole(Long.class))) {
            return callerId;
        }
        try {
            return field.kind.parse(argument);
        } catch (IllegalArgumentException | DateTimeException e) {
            if (field.kind instanceof ValueKind.Choice choice) {
                throw choice(field, argument, choice.choices());
            }
            if (field.kind instanceof ValueKind.Constant constant) {
                throw choice(field, argument, constant.names());
            }
            if (field.kind instanceof ValueKind.Presence) {
                throw Fields.invalid("filter", "format", "filterPresence", field.name);
            }
            throw Fields.invalid("filter", "format", "filterValue", field.name, Fields.shorten(argument));
        }
    }

    private RuntimeException choice(ListField<E> field, String argument, List<String> choices) {
        return Fields.invalid(
                "filter", "unknown", "filterChoice", field.name, Fields.shorten(argument), String.join(", ", choices));
    }

    private Object nextDay(ListField<E> field, String argument) {
        value(field, argument);
        return LocalDate.parse(argument).plusDays(1).atStartOfDay();
    }

    private RuntimeException operator(ListField<E> field, ComparisonNode node) {
        return Fields.invalid(
                "filter",
                "operator",
                "filterOperator",
                field.name,
                Fields.shorten(node.getOperator().getSymbol()));
    }

    private static RuntimeException tooLarge() {
        return Fields.invalid("filter", "tooLong", "filterTooLarge", MAX_LENGTH, MAX_COMPARISONS, MAX_ARGUMENTS);
    }
}
