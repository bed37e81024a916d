package org.tesseracrm.core.internal.service.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tesseracrm.core.api.dictionary.Dictionaries.Choices;
import org.tesseracrm.core.api.dictionary.Dictionaries.Entry;
import org.tesseracrm.core.api.dictionary.Dictionaries.Traits;
import org.tesseracrm.core.api.dictionary.DictionaryType;
import org.tesseracrm.core.internal.service.document.DictionaryTable.Line;
import org.tesseracrm.i18n.Messages;

/** The entries of a dictionary as a module brought them and the company changed them. */
final class ChoiceList implements Choices {
    private static final Traits PLAIN = new Traits("", "", "");

    private final Messages messages;
    private final String id;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final List<String> offered;

    /** @param declared brought by a module, which has its labels */
    record Item(String code, int place, Traits traits, boolean declared, boolean fixed, boolean retired) {}

    /** @param type null for one of the company's own */
    ChoiceList(Messages messages, String id, DictionaryType type, List<Line> lines) {
        this.messages = messages;
        this.id = id;
        Map<String, Line> said = new HashMap<>();
        lines.forEach(line -> said.put(line.code(), line));
        List<Item> found = new ArrayList<>();
        if (type != null) {
            for (int i = 0; i < type.codes().size(); i++) {
                String code = type.codes().get(i);
                boolean fixed = type.fixed().contains(code);
                Line line = said.remove(code);
                if (line == null) {
                    found.add(new Item(code, i, PLAIN, true, fixed, false));
                } else if (!line.gone()) {
                    int place = line.place() == null ? i : line.place();
                    found.add(new Item(code, place, line.traits(), true, fixed, line.retired() && !fixed));
                }
            }
        }
        said.values().stream()
                .filter(line -> !line.gone())
                .forEach(line -> found.add(new Item(
                        line.code(),
                        line.place() == null ? Integer.MAX_VALUE : line.place(),
                        line.traits(),
                        false,
                        false,
                        line.retired())));
        found.sort(Comparator.comparingInt(Item::place).thenComparing(Item::code));
        found.forEach(item -> items.put(item.code(), item));
        offered = found.stream().filter(item -> !item.retired()).map(Item::code).toList();
        found.forEach(item -> names(item).forEach(name -> byName.putIfAbsent(key(name), item.code())));
    }

    private List<String> names(Item item) {
        List<String> names = new ArrayList<>(
                List.of(item.code(), item.traits().label(), item.traits().labelZh()));
        if (item.declared()) {
            messages.locales().forEach(locale -> names.add(messages.text(locale, id + "." + item.code())));
        }
        names.removeIf(String::isEmpty);
        return names;
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> codes() {
        return offered;
    }

    @Override
    public boolean offers(String code) {
        Item item = items.get(code);
        return item != null && !item.retired();
    }

    @Override
    public boolean knows(String code) {
        return items.containsKey(code);
    }

    @Override
    public String label(String code, Locale locale) {
        Item item = items.get(code);
        if (item == null) {
            return code == null ? "" : code;
        }
        boolean chinese = "zh".equals(locale.getLanguage());
        String own = chinese ? item.traits().labelZh() : item.traits().label();
        if (!own.isEmpty()) {
            return own;
        }
        if (item.declared()) {
            return messages.text(locale, id + "." + code);
        }
        String other = chinese ? item.traits().label() : item.traits().labelZh();
        return other.isEmpty() ? code : other;
    }

    @Override
    public String colour(String code) {
        Item item = items.get(code);
        return item == null ? "" : item.traits().colour();
    }

    @Override
    public Optional<String> find(String text) {
        return Optional.ofNullable(items.containsKey(text) ? text : byName.get(key(text)));
    }

    @Override
    public Map<String, String> labels(Locale locale) {
        Map<String, String> labels = new LinkedHashMap<>();
        codes().forEach(code -> labels.put(code, label(code, locale)));
        return labels;
    }

    List<Entry> entries(Locale locale) {
        return items.values().stream().map(item -> entry(item, locale)).toList();
    }

    private Entry entry(Item item, Locale locale) {
        return new Entry(item.code(), label(item.code(), locale), item.traits(), item.fixed(), item.retired());
    }

    Optional<Entry> entry(String code, Locale locale) {
        return Optional.ofNullable(items.get(code)).map(item -> entry(item, locale));
    }

    int next() {
        return items.values().stream().mapToInt(Item::place).max().orElse(-1) + 1;
    }
}
