package org.tesseracrm.core.internal.service.document;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.internal.model.DictionaryRow;
import org.tesseracrm.core.internal.service.Recent;
import org.tesseracrm.core.internal.service.Sql;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

/** The dictionaries of a company. */
@Component
public final class DictionariesImpl implements Dictionaries {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,59}");

    private final Store store;
    private final Access access;
    private final AuditLog audit;
    private final Messages messages;
    private final DictionaryTable table;
    private final DictionaryTypes types;
    private final Clock clock = Clock.systemUTC();
    private final Recent<Key, ChoiceList> lists;

    private record Key(long tenant, String dictionary) {}

    @Activate
    public DictionariesImpl(
            @Reference Store store,
            @Reference Access access,
            @Reference AuditLog audit,
            @Reference Messages messages,
            @Reference DictionaryTable table,
            @Reference DictionaryTypes types) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.messages = messages;
        this.table = table;
        this.types = types;
        this.lists = new Recent<>(Duration.ofSeconds(5), this::read, store::isUnderWay);
    }

    @Override
    public List<Dictionary> list() {
        List<Dictionary> found = new ArrayList<>();
        types.declared().forEach(type -> found.add(show(type.id())));
        types.own(access.caller().tenantId()).keySet().forEach(id -> found.add(show(id)));
        found.sort(Comparator.comparing(Dictionary::id));
        return found;
    }

    @Override
    public Dictionary find(String id) {
        if (types.declared(id).isEmpty()
                && !types.own(access.caller().tenantId()).containsKey(id)) {
            throw new NotFoundException();
        }
        return show(id);
    }

    private Dictionary show(String id) {
        Locale locale = access.caller().locale();
        CustomField field = types.own(access.caller().tenantId()).get(id);
        String name = field == null ? messages.text(locale, id) : field.label(locale);
        return new Dictionary(id, name, known(id).entries(locale));
    }

    @Override
    public Choices choices(String id) {
        return known(id);
    }

    private ChoiceList known(String id) {
        return lists.get(new Key(access.caller().tenantId(), id));
    }

    /** Of the caller's company: what is declared depends on what is open to it. */
    private ChoiceList read(Key key) {
        return new ChoiceList(
                messages,
                key.dictionary(),
                types.declared(key.dictionary()).orElse(null),
                table.of(key.tenant(), key.dictionary()));
    }

    @Override
    public Entry create(String dictionary, String code, Traits traits) {
        administrator(dictionary);
        return change(
                dictionary,
                em -> {
                    ChoiceList known = fresh(em, dictionary);
                    String chosen = code == null || code.isBlank() ? free(em, dictionary, known) : code.strip();
                    List<InvalidInputException.FieldError> errors = EntryRules.errors(known, null, traits);
                    if (!CODE.matcher(chosen).matches()) {
                        errors.add(EntryRules.error("code", "format", "core.dictionary.code"));
                    } else if (known.knows(chosen) || rows(em, dictionary).containsKey(chosen)) {
                        errors.add(EntryRules.error("code", "duplicate", "core.dictionary.taken"));
                    }
                    if (known.entries(Locale.ENGLISH).size() >= MOST) {
                        errors.add(EntryRules.error("code", "tooMany", "core.dictionary.most"));
                    }
                    EntryRules.refuse(errors);
                    DictionaryRow row =
                            new DictionaryRow(Callers.stamp(access.caller(), clock), dictionary, chosen, traits);
                    row.setPlace(known.next());
                    em.persist(row);
                    em.flush();
                    return chosen;
                },
                "entryCreated");
    }

    private String free(EntityManager em, String dictionary, ChoiceList known) {
        Set<String> taken = rows(em, dictionary).keySet();
        int number = known.entries(Locale.ENGLISH).size() + 1;
        while (known.knows("e" + number) || taken.contains("e" + number)) {
            number++;
        }
        return "e" + number;
    }

    @Override
    public Entry change(String dictionary, String code, Traits traits) {
        administrator(dictionary);
        return change(
                dictionary,
                em -> {
                    ChoiceList known = fresh(em, dictionary);
                    require(known, code);
                    EntryRules.refuse(EntryRules.errors(known, code, traits));
                    edit(em, dictionary, code, row -> row.setTraits(traits));
                    return code;
                },
                "entryChanged");
    }

    @Override
    public Dictionary order(String dictionary, List<String> codes) {
        administrator(dictionary);
        change(
                dictionary,
                em -> {
                    ChoiceList known = fresh(em, dictionary);
                    Set<String> wanted = new LinkedHashSet<>(codes);
                    wanted.retainAll(known.entries(Locale.ENGLISH).stream()
                            .map(Entry::code)
                            .toList());
                    known.entries(Locale.ENGLISH).forEach(entry -> wanted.add(entry.code()));
                    int place = 0;
                    for (String code : wanted) {
                        int now = place++;
                        edit(em, dictionary, code, row -> row.setPlace(now));
                    }
                    return "";
                },
                "ordered");
        return find(dictionary);
    }

    @Override
    public Entry retire(String dictionary, String code) {
        return retired(dictionary, code, true);
    }

    @Override
    public Entry restore(String dictionary, String code) {
        return retired(dictionary, code, false);
    }

    private Entry retired(String dictionary, String code, boolean retired) {
        administrator(dictionary);
        return change(
                dictionary,
                em -> {
                    removable(require(fresh(em, dictionary), code));
                    edit(em, dictionary, code, row -> row.setRetired(retired));
                    return code;
                },
                retired ? "entryRetired" : "entryRestored");
    }

    @Override
    public Entry merge(String dictionary, String from, String into) {
        Caller caller = administrator(dictionary);
        return change(
                dictionary,
                em -> {
                    ChoiceList known = fresh(em, dictionary);
                    removable(require(known, from));
                    require(known, into);
                    if (from.equals(into)) {
                        EntryRules.refuse(List.of(EntryRules.error("into", "same", "core.dictionary.same")));
                    }
                    new Carrying(em, caller.tenantId(), from, into).through(types, dictionary);
                    edit(em, dictionary, from, row -> row.setGone(true));
                    return into;
                },
                "entriesMerged",
                new String[] {from, into});
    }

    private static void removable(Entry entry) {
        if (entry.fixed()) {
            throw new ConflictException(Text.of("core.dictionary.fixed"));
        }
    }

    private static Entry require(ChoiceList known, String code) {
        return known.entry(code, Locale.ENGLISH).orElseThrow(NotFoundException::new);
    }

    private void edit(EntityManager em, String dictionary, String code, Consumer<DictionaryRow> how) {
        DictionaryRow row = rows(em, dictionary).get(code);
        if (row == null) {
            row = new DictionaryRow(Callers.stamp(access.caller(), clock), dictionary, code, new Traits("", "", ""));
            em.persist(row);
        }
        how.accept(row);
        row.changed(Callers.stamp(access.caller(), clock));
        em.flush();
    }

    private Map<String, DictionaryRow> rows(EntityManager em, String dictionary) {
        return table.rows(em, access.caller().tenantId(), dictionary);
    }

    /** As the transaction sees it, not as it is remembered. */
    private ChoiceList fresh(EntityManager em, String dictionary) {
        List<DictionaryTable.Line> lines = rows(em, dictionary).values().stream()
                .map(row -> new DictionaryTable.Line(
                        dictionary, row.getCode(), row.getPlace(), row.getTraits(), row.isRetired(), row.isGone()))
                .toList();
        return new ChoiceList(messages, dictionary, types.declared(dictionary).orElse(null), lines);
    }

    private Entry change(
            String dictionary, java.util.function.Function<EntityManager, String> work, String verb, String[]... more) {
        long tenant = access.caller().tenantId();
        return store.required(em -> {
            // one after the other: two at once would both find a code free
            new Sql("select id from core_tenant where id = ? for update", tenant).numbers(em);
            String code = work.apply(em);
            table.changing(tenant);
            store.afterCommit(() -> lists.forget(key -> key.tenant() == tenant));
            ChoiceList now = fresh(em, dictionary);
            Locale locale = access.caller().locale();
            Map<String, String[]> changes = more.length == 0 ? Map.of() : Map.of("entry", more[0]);
            audit.record(new AuditLog.Entry(
                    "core.dictionary." + verb, "", name(dictionary, now.label(code, locale)), changes));
            return now.entry(code, locale).orElse(null);
        });
    }

    private String name(String dictionary, String entry) {
        String name = show(dictionary).name();
        return entry.isEmpty() ? name : name + ": " + entry;
    }

    private Caller administrator(String dictionary) {
        access.require(Access.ADMINISTRATOR);
        find(dictionary);
        return access.caller();
    }
}
