package org.tesseracrm.core.api.dictionary;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;

/** Choices to which an import adds what it meets and what is none yet. Used by one thread. */
@ProviderType
public final class GrowingChoices implements Dictionaries.Choices {
    private static final int LONGEST = 60;

    private final Dictionaries.Choices known;
    private final Dictionaries dictionaries;
    private final String id;
    private final boolean dryRun;
    private final Map<String, String> added = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();

    /** @param dryRun nothing is added to the dictionary, but is taken for a choice from then on */
    public GrowingChoices(Dictionaries dictionaries, String id, boolean dryRun) {
        this.known = dictionaries.choices(id);
        this.dictionaries = dictionaries;
        this.id = id;
        this.dryRun = dryRun;
    }

    @Override
    public Optional<String> find(String text) {
        Optional<String> found = known.find(text);
        if (found.isPresent() || text.isBlank()) {
            return found;
        }
        String key = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        boolean full = known.codes().size() + added.size() >= Dictionaries.MOST;
        if (!added.containsKey(key) && !full && text.length() <= LONGEST) {
            String code = dryRun ? text : create(text);
            added.put(key, code);
            labels.put(code, text);
        }
        return Optional.ofNullable(added.get(key));
    }

    private String create(String text) {
        boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
        Dictionaries.Traits traits = new Dictionaries.Traits(chinese ? "" : text, chinese ? text : "", "");
        return dictionaries.create(id, "", traits).code();
    }

    @Override
    public List<String> codes() {
        return Stream.concat(known.codes().stream(), labels.keySet().stream()).toList();
    }

    @Override
    public boolean offers(String code) {
        return known.offers(code) || labels.containsKey(code);
    }

    @Override
    public boolean knows(String code) {
        return known.knows(code) || labels.containsKey(code);
    }

    @Override
    public String label(String code, Locale locale) {
        return labels.containsKey(code) ? labels.get(code) : known.label(code, locale);
    }

    @Override
    public String colour(String code) {
        return known.colour(code);
    }

    @Override
    public Map<String, String> labels(Locale locale) {
        Map<String, String> all = known.labels(locale);
        all.putAll(labels);
        return all;
    }
}
