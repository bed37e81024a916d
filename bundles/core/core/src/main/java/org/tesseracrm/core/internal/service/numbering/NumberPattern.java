package org.tesseracrm.core.internal.service.numbering;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tesseracrm.core.api.numbering.NumberRules.Restart;

/** What numbers look like, read from the text that says it. */
final class NumberPattern {
    /** As long as a value of a text field. */
    static final int LONGEST = 100;

    private static final Pattern PART = Pattern.compile("\\{(yyyy|yy|MM|dd|user|dept|seq:(\\d{1,2}))\\}|([^{}]+)");
    private static final int MOST_DIGITS = 15;

    private final List<Part> parts;

    private NumberPattern(List<Part> parts) {
        this.parts = parts;
    }

    private sealed interface Part {}

    private record Literal(String text) implements Part {}

    private record Date(String format) implements Part {}

    private record Counter(int digits) implements Part {}

    private record Creator(boolean department) implements Part {}

    /** For whom, and when, numbers are made. */
    record Occasion(LocalDate day, String user, String department) {}

    /** Empty where it is none: not one counter exactly, or braces that mean nothing. */
    static Optional<NumberPattern> read(String text) {
        Matcher matcher = PART.matcher(text);
        List<Part> parts = new ArrayList<>();
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            end = matcher.end();
            parts.add(part(matcher));
        }
        long counters = parts.stream().filter(Counter.class::isInstance).count();
        boolean right = end == text.length()
                && counters == 1
                && parts.stream()
                        .allMatch(part -> !(part instanceof Counter counter)
                                || counter.digits >= 1 && counter.digits <= MOST_DIGITS);
        return right ? Optional.of(new NumberPattern(List.copyOf(parts))) : Optional.empty();
    }

    private static Part part(Matcher matcher) {
        if (matcher.group(3) != null) {
            return new Literal(matcher.group(3));
        }
        if (matcher.group(2) != null) {
            return new Counter(Integer.parseInt(matcher.group(2)));
        }
        return switch (matcher.group(1)) {
            case "user" -> new Creator(false);
            case "dept" -> new Creator(true);
            default -> new Date(matcher.group(1));
        };
    }

    /** Whether numbers of two periods are never the same. */
    boolean tells(Restart restart) {
        boolean year = has("yyyy") || has("yy");
        return switch (restart) {
            case NEVER -> true;
            case YEARLY -> year;
            case MONTHLY -> year && has("MM");
            case DAILY -> year && has("MM") && has("dd");
        };
    }

    private boolean has(String format) {
        return parts.contains(new Date(format));
    }

    boolean namesDepartment() {
        return parts.contains(new Creator(true));
    }

    String number(Occasion occasion, long counter) {
        StringBuilder number = new StringBuilder();
        for (Part part : parts) {
            number.append(text(part, occasion, counter));
        }
        return number.toString();
    }

    private static String text(Part part, Occasion occasion, long counter) {
        if (part instanceof Literal literal) {
            return literal.text;
        }
        if (part instanceof Date date) {
            return DateTimeFormatter.ofPattern(date.format).format(occasion.day);
        }
        if (part instanceof Counter digits) {
            return String.format("%0" + digits.digits + "d", counter);
        }
        return ((Creator) part).department ? occasion.department : occasion.user;
    }

    /** What the counter belongs to. */
    static String period(Restart restart, LocalDate day) {
        return switch (restart) {
            case NEVER -> "";
            case YEARLY -> DateTimeFormatter.ofPattern("yyyy").format(day);
            case MONTHLY -> DateTimeFormatter.ofPattern("yyyyMM").format(day);
            case DAILY -> DateTimeFormatter.ofPattern("yyyyMMdd").format(day);
        };
    }
}
