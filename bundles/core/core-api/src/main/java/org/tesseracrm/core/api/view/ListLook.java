package org.tesseracrm.core.api.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which columns a list shows, in their order; empty: as the list has them of itself.
 */
public record ListLook(List<Column> columns) {
    public static final ListLook OWN = new ListLook(List.of());
    private static final int MOST = 200;
    private static final Pattern ONE = Pattern.compile("([A-Za-z][A-Za-z0-9_.]{0,99})(:(\\d{1,4}))?");

    public ListLook {
        columns = List.copyOf(columns);
    }

    /**
     * @param field its name in the list
     * @param width in pixels, 0: as wide as there is room
     */
    public record Column(String field, int width) {}

    /** As in {@code name:240 city phone:120}. */
    public String text() {
        return columns.stream()
                .map(column -> column.width() > 0 ? column.field() + ":" + column.width() : column.field())
                .collect(Collectors.joining(" "));
    }

    /** Empty where it is no such text. */
    public static Optional<ListLook> parse(String text) {
        List<Column> columns = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.strip().split(" +", MOST + 1)) {
            Matcher matcher = ONE.matcher(part);
            if (!matcher.matches() || columns.size() == MOST) {
                return Optional.empty();
            }
            columns.add(
                    new Column(matcher.group(1), matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3))));
        }
        return Optional.of(new ListLook(columns));
    }
}
