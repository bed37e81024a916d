package org.tesseracrm.itests.leaks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;

/** Makes one record of each kind that a module knows, full of a marker. */
final class Seeds {
    /** Records that are no records: what they make is tried by tests of its own. */
    private static final Set<String> NOT_RECORDS = Set.of("/api/v1/core/tokens", "/api/v1/contacts/customers/merges");

    private final Api api;
    private final String marker;
    private final Map<String, List<String>> ids = new LinkedHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();
    private final Map<String, JsonNode> bodies = new LinkedHashMap<>();
    private Refs refs;

    private Seeds(Api api, String marker, Refs refs) {
        this.api = api;
        this.marker = marker;
        this.refs = refs;
    }

    /** @param which kinds; a kind that needs another one's record waits for that */
    static Seeds sow(Api api, String marker, Refs refs, Predicate<Operation> which, Rest... by) {
        Seeds seeds = new Seeds(api, marker, refs);
        List<Operation> left = new ArrayList<>(api.creations()
                .filter(each -> !NOT_RECORDS.contains(each.path()))
                .filter(which)
                .toList());
        for (int before = left.size() + 1; !left.isEmpty() && left.size() < before; ) {
            before = left.size();
            left.removeIf(each -> seeds.sow(each, by));
        }
        return seeds;
    }

    /** Kinds whose records belong to somebody: they carry an owner or a customer. */
    static Predicate<Operation> owned(Api api) {
        return each -> {
            JsonNode fields = api.resolve(each.body()).path("properties");
            return fields.has("ownerId") || fields.has("customerId");
        };
    }

    private boolean sow(Operation creation, Rest... by) {
        Bodies bodies = new Bodies(api, marker, name -> refs.field(creation.path(), name));
        Reply last = null;
        for (Rest person : by) {
            Mending.Outcome outcome = Mending.send(person, Call.of(creation, Map.of(), bodies.of(creation.body())));
            last = outcome.reply();
            if (last.status() == 201) {
                String location = last.header("Location");
                String id = location.substring(location.lastIndexOf('/') + 1);
                ids.computeIfAbsent(creation.path(), key -> new ArrayList<>()).add(id);
                this.bodies.put(creation.path(), outcome.call().body());
                refs = refs.knows(creation.path())
                        ? refs.withOther(creation.path(), id)
                        : refs.with(creation.path(), id);
                failures.remove(creation.path());
                return true;
            }
            if (last.status() != 403 && last.status() != 404) {
                break;
            }
        }
        failures.put(creation.path(), last.status() + " " + last.body());
        return false;
    }

    String marker() {
        return marker;
    }

    /** Besides the text: the telephone number that was given. */
    List<String> traces() {
        return List.of(marker, new Bodies(api, marker, name -> name).digits());
    }

    Map<String, List<String>> ids() {
        return ids;
    }

    /** Those of a kind, wherever it lies. */
    List<String> ids(String kind) {
        return ids.entrySet().stream()
                .filter(each -> Refs.last(each.getKey()).equals(Refs.last(kind)))
                .flatMap(each -> each.getValue().stream())
                .toList();
    }

    /** What the server took, by collection. */
    Map<String, JsonNode> bodies() {
        return bodies;
    }

    /** Why a kind could not be made, by collection. */
    Map<String, String> failures() {
        return failures;
    }

    Refs refs() {
        return refs;
    }
}
