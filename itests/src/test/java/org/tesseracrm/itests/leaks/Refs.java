package org.tesseracrm.itests.leaks;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Somebody's records by kind, found by what a field or a name in a path is called. Immutable. */
final class Refs {
    private static final String OTHER = "another of ";
    private static final Set<String> OTHERS = Set.of("touser", "heir", "colleague");
    private static final Set<String> PEOPLE = Set.of(
            "user",
            "owner",
            "head",
            "touser",
            "fromuser",
            "assistant",
            "heir",
            "person",
            "colleague",
            "to",
            "from",
            "viewer");

    private final Map<String, String> byKind;
    private final String otherwise;
    private final Refs links;

    private Refs(Map<String, String> byKind, String otherwise, Refs links) {
        this.byKind = byKind;
        this.otherwise = otherwise;
        this.links = links;
    }

    /** Knows nothing yet, and answers that id. */
    static Refs otherwise(String id) {
        return new Refs(Map.of(), id, null);
    }

    /** @param kind the collection's path or its last segment */
    Refs with(String kind, String id) {
        Map<String, String> more = new HashMap<>(byKind);
        more.put(last(kind), id);
        return new Refs(more, otherwise, links);
    }

    /** The same, but what is neither a customer nor a person refers to the others'. */
    Refs linkingTo(Refs others) {
        return new Refs(byKind, otherwise, others);
    }

    boolean knows(String kind) {
        return byKind.containsKey(last(kind));
    }

    String of(String kind) {
        return byKind.getOrDefault(last(kind), otherwise);
    }

    /** What a field of that name in a body for that collection refers to. */
    String field(String collection, String name) {
        String kind = kind(collection, name);
        boolean hangs = name.equals("id") || name.startsWith("customer") || kind.equals("users");
        if (links != null && !hangs) {
            return links.field(collection, name);
        }
        String stem = name.replaceAll("Ids?$", "").toLowerCase(Locale.ROOT);
        if (OTHERS.contains(stem) && byKind.containsKey(OTHER + kind)) {
            return byKind.get(OTHER + kind);
        }
        return byKind.getOrDefault(kind, otherwise);
    }

    /** Besides the first of its kind: for what goes from one to another. */
    Refs withOther(String kind, String id) {
        return with(OTHER + last(kind), id);
    }

    /** Values for all names in an operation's path. */
    Map<String, String> params(Operation operation) {
        Map<String, String> values = new HashMap<>();
        for (String each : operation.params()) {
            values.put(each, each.equals(operation.params().get(0)) ? of(kind(operation)) : field("", each));
        }
        return values;
    }

    /** The collection whose record a body or a path is about: a recycle bin holds what its collection held. */
    static String owning(Operation operation) {
        return operation.collection().replaceAll("/recycle-bin$", "");
    }

    /** The kind of what is named first in the path. */
    static String kind(Operation operation) {
        String first = operation.params().get(0);
        return first.equals("id") ? last(owning(operation)) : kind("", first);
    }

    private static String kind(String collection, String name) {
        String stem = name.replaceAll("Ids?$", "").toLowerCase(Locale.ROOT);
        if (name.equals("id") || stem.equals("parent") || stem.isEmpty()) {
            return last(collection);
        }
        return PEOPLE.contains(stem) ? "users" : stem.endsWith("y") ? stem.replaceAll("y$", "ies") : stem + "s";
    }

    static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
