package org.tesseracrm.itests.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.harness.Server;

/** Whoever may not write changes no table, and learns from the refusal nothing about what is there. */
@RunningServer
class RefusedWritesTest {
    /** Those who may do something with records of their own; what the others get does not depend on what they refer to. */
    private static final Set<String> WRITERS =
            Set.of(Cast.PEER, "administrator without boss", "boss of another company", "keeper");

    private final Scene scene;
    private final Writes writes;
    private final List<String> wrong = new ArrayList<>();

    RefusedWritesTest(Server server) {
        scene = Scene.of(server);
        writes = Writes.of(scene);
    }

    /** The generator finds a body for every operation, or this names those that it cannot call. */
    @Test
    void everyOperationCanBeCalled() {
        assertEquals(Map.of(), writes.failures());
    }

    /** On every path that names a record: a hidden one is refused like one that never was, and nothing is written. */
    @Test
    void hiddenRecordsAreRefusedLikeAbsentOnes() {
        scene.cast
                .blind()
                .forEach((name, person) -> unchanged(() -> name, () -> {
                    for (Operation each : writes.naming()) {
                        pairs(name, each)
                                .forEach((hidden, absent) -> compare(
                                        name,
                                        each,
                                        writes.call(each, params(each, name, hidden), own(name))
                                                .as(person),
                                        writes.call(each, params(each, name, absent), own(name))
                                                .as(person),
                                        hidden,
                                        absent));
                    }
                }));
        assertEquals(List.of(), wrong);
    }

    /** In every field of a body that names a record: the same. */
    @Test
    void referencesToHiddenRecordsAreRefusedLikeAbsentOnes() {
        for (String name : WRITERS) {
            Rest person = scene.cast.person(name);
            unchanged(
                    () -> name, () -> scene.api.writes().filter(writes::isTried).forEach(each -> {
                        for (String field : writes.references(each)) {
                            String hidden = hiddenFrom(name).field(Refs.owning(each), field);
                            if (hidden.equals("1")) {
                                continue;
                            }
                            String absent = Scene.absent(hidden);
                            Map<String, String> params = own(name).params(each);
                            Call call = writes.call(each, params, own(name));
                            compare(
                                    name + ", " + field,
                                    each,
                                    writes.with(call, field, hidden).as(person),
                                    writes.with(call, field, absent).as(person),
                                    hidden,
                                    absent);
                        }
                    }));
        }
        assertEquals(List.of(), wrong);
    }

    /**
     * Who lacks the permission is refused before anything is written, with records that are really there. What answers and changes no
     * table was a question.
     */
    @Test
    void withoutThePermissionNothingIsWritten() {
        Map<Operation, String> needed = new LinkedHashMap<>();
        Set<String> late = new TreeSet<>();
        for (String name :
                List.of("intern without any right", "keeper", "products", "finance", "marketing", Cast.PEER)) {
            Rest person = scene.cast.person(name);
            JsonNode me = person.get("/api/v1/core/me").expect(200).json();
            Set<String> done = new TreeSet<>();
            Refs refs = visible(name);
            unchanged(
                    () -> name + " did " + done,
                    () -> scene.api.writes().filter(writes::isTried).forEach(each -> {
                        boolean lacks = needed.containsKey(each) && !may(me, needed.get(each));
                        if (lacks || name.startsWith("intern") && !writes.isForEverybody(each)) {
                            Reply reply =
                                    writes.call(each, refs.params(each), refs).as(person);
                            if (reply.status() == 403) {
                                needed.putIfAbsent(each, reply.text("code"));
                            } else if (reply.status() < 400) {
                                done.add(each + ": " + reply.status());
                            } else if (lacks && reply.status() != 404) {
                                late.add(name + ": " + each + " was refused too late: " + reply.status() + " "
                                        + reply.body());
                            }
                        }
                    }));
        }
        assertEquals(Set.of(), late);
        assertEquals(List.of(), wrong);
        assertTrue(needed.size() > 20, () -> "only these need a permission: " + needed);
    }

    /** Who sees a record by a position that only reads may change nothing of it, whatever he may do with his own. */
    @Test
    void whoMayOnlyReadWritesNothing() {
        Rest reader = scene.cast.person(Cast.READER);
        Set<String> done = new TreeSet<>();
        Set<String> forbidden = new TreeSet<>();
        Refs refs = scene.hidden.refs().with("users", scene.cast.userId(Cast.READER));
        unchanged(() -> Cast.READER + " did " + done, () -> {
            for (Operation each : writes.naming()) {
                if (!scene.hidden.ids(Refs.kind(each)).isEmpty()) {
                    Reply reply = writes.call(each, refs.params(each), refs).as(reader);
                    if (reply.status() == 403) {
                        forbidden.add(each.toString());
                    } else if (reply.status() < 400) {
                        done.add(each + ": " + reply.status());
                    }
                }
            }
        });
        assertEquals(List.of(), wrong);
        assertTrue(forbidden.size() >= 5, () -> "only these were refused: " + forbidden);
    }

    private static boolean may(JsonNode me, String permission) {
        return me.path(permission).asBoolean()
                || me.path("permissions").toString().contains('"' + permission + '"');
    }

    private void compare(String name, Operation each, Reply hidden, Reply absent, String id, String none) {
        boolean same = Same.but(hidden, id).equals(Same.but(absent, none));
        if (hidden.status() < 400 || !same) {
            wrong.add(name + ": " + each + " with " + id + "\n hidden " + shown(hidden) + "\n absent " + shown(absent));
        }
    }

    private void unchanged(Supplier<String> who, Runnable requests) {
        Map<String, String> before = Tables.checksums(scene.database);
        requests.run();
        List<String> changed = Tables.changed(before, Tables.checksums(scene.database));
        if (!changed.isEmpty()) {
            wrong.add(who.get() + " was refused everything, and yet changed " + changed);
        }
    }

    /** Ids that are hidden from that person on that path, each with an absent one. */
    private Map<String, String> pairs(String name, Operation operation) {
        Map<String, String> pairs = new TreeMap<>();
        String kind = Refs.kind(operation);
        scene.hidden.ids(kind).forEach(each -> pairs.put(each, Scene.absent(each)));
        scene.binned.ids(kind).forEach(each -> pairs.put(each, Scene.absent(each)));
        scene.personal(kind).ifPresent(each -> pairs.put(each, Scene.absent(each)));
        Refs foreign = name.equals("boss of another company") ? writes.demo() : writes.foreign();
        boolean operators = name.equals("operator") && operation.path().startsWith("/api/v1/operator/");
        if (foreign.knows(kind) && !operators) {
            pairs.put(foreign.of(kind), Scene.absent(foreign.of(kind)));
        }
        return pairs;
    }

    private Refs hiddenFrom(String name) {
        return name.equals("boss of another company")
                ? scene.hidden.refs()
                : scene.hidden.refs().with("users", scene.cast.userId("boss of another company"));
    }

    private Refs own(String name) {
        return writes.own(name);
    }

    /** What the person may see: the company's, the peer's own, the keeper's own. */
    private Refs visible(String name) {
        return writes.company(name);
    }

    private Map<String, String> params(Operation operation, String name, String id) {
        Map<String, String> params = own(name).params(operation);
        params.put(operation.params().get(0), id);
        return params;
    }

    private static String shown(Reply reply) {
        String body = reply.body();
        return reply.status() + " " + body.substring(0, Math.min(body.length(), 500));
    }
}
