package org.tesseracrm.core.internal.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tesseracrm.core.api.imports.ImportField;
import org.tesseracrm.i18n.Messages;

/** What columns are called, whether the first row says so, and which fields their names point to. */
final class Headings {
    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[][^)\\]]*[)\\]]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** A number, a date, a telephone number, a mail or web address: what names of columns do not look like. */
    private static final Pattern VALUE =
            Pattern.compile("[+-]?[0-9][0-9 ./:,\\-]*%?|[^@\\s]+@[^@\\s]+|https?://.*|www\\..*");

    private final Messages messages;
    private final List<ImportField> fields;
    private final Map<String, String> byName = new HashMap<>();

    Headings(Messages messages, List<ImportField> said) {
        this.messages = messages;
        this.fields = said.stream().filter(field -> field.refusal() == null).toList();
        // labels before aliases, and of two fields the first, where both claim a name
        for (ImportField field : fields) {
            messages.locales().forEach(locale -> claim(messages.text(locale, field.label()), field));
            claim(field.name(), field);
        }
        fields.forEach(field -> field.aliases().forEach(alias -> claim(alias, field)));
    }

    private void claim(String name, ImportField field) {
        String plain = plain(name);
        if (!plain.isEmpty()) {
            byName.putIfAbsent(plain, field.name());
        }
    }

    /** Without case, width, blanks, marks, and what stands in brackets: {@code 电话（必填）*} is {@code 电话}. */
    static String plain(String name) {
        String normal = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String bare =
                NO_WORD.matcher(IN_BRACKETS.matcher(normal).replaceAll("")).replaceAll("");
        return bare.isEmpty() ? NO_WORD.matcher(normal).replaceAll("") : bare;
    }

    /** Whether the first row names the columns: it does where it names a field, and where it looks like names in a table. */
    boolean guess(List<Cell> first) {
        if (first.stream().anyMatch(cell -> byName.containsKey(plain(cell.text())))) {
            return true;
        }
        Set<String> names = new HashSet<>();
        return first.size() > 1
                && first.stream()
                        .allMatch(cell -> !cell.isEmpty()
                                && !VALUE.matcher(cell.text()).matches()
                                && names.add(plain(cell.text())));
    }

    /** The names in the first row; what has none is called by its number. */
    List<String> named(List<Cell> first, Locale locale) {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Cell cell : withoutEmptyEnd(first)) {
            if (cell.fault() != Cell.Fault.NONE) {
                throw FileProblem.of("headings", "headingFault", names.size() + 1);
            }
            String name = cell.isEmpty() ? numbered(locale, names.size() + 1) : cell.text();
            if (!seen.add(plain(name).isEmpty() ? name : plain(name))) {
                throw FileProblem.of("headings", "headingTwice", cut(name));
            }
            names.add(name);
        }
        return names;
    }

    List<String> numbered(int count, Locale locale) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            names.add(numbered(locale, i));
        }
        return names;
    }

    private String numbered(Locale locale, int number) {
        return messages.text(locale, "core.import.column", Integer.toString(number));
    }

    /** Column to field; a nameless single column is the one field that must be there. */
    Map<String, String> guess(List<String> columns, boolean header) {
        Map<String, String> guessed = new LinkedHashMap<>();
        if (!header) {
            List<ImportField> required =
                    fields.stream().filter(ImportField::required).toList();
            if (columns.size() == 1 && required.size() == 1) {
                guessed.put(columns.get(0), required.get(0).name());
            }
            return guessed;
        }
        Set<String> taken = new HashSet<>();
        for (String column : columns) {
            String field = byName.get(plain(column));
            if (field != null && taken.add(field)) {
                guessed.put(column, field);
            }
        }
        return guessed;
    }

    /** The index of the column that somebody calls so; one without a name by its number, in whatever language. -1 for none. */
    int find(List<String> columns, String name) {
        int exact = columns.indexOf(name);
        if (exact >= 0) {
            return exact;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (plain(columns.get(i)).equals(plain(name))) {
                return i;
            }
            if (isNumbered(columns.get(i), i + 1)
                    && (isNumbered(name, i + 1) || name.equals(Integer.toString(i + 1)))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isNumbered(String name, int number) {
        return messages.locales().stream()
                .anyMatch(locale -> numbered(locale, number).equals(name));
    }

    static List<Cell> withoutEmptyEnd(List<Cell> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return cells.subList(0, end);
    }

    static String cut(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
