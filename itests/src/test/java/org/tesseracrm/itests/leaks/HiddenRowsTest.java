package org.tesseracrm.itests.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.harness.Server;

/** What somebody may not see does not exist for him: not in a list, a count, an order, a filter, an error or a header. */
@RunningServer
class HiddenRowsTest {
    /** Those for whom each field is tried by itself; the predicate is the same for all others. */
    private static final Set<String> THOROUGHLY = Set.of(Cast.PEER, "boss of another company");

    private final Scene scene;

    HiddenRowsTest(Server server) {
        scene = Scene.of(server);
    }

    /** All that people can read, before there are hidden rows and with them: not a byte may differ, and no marker shows. */
    @Test
    void hiddenRowsChangeNoAnswer() {
        String marker = "zqlater" + scene.cast.mark;
        Map<String, Map<String, Reply>> before = new LinkedHashMap<>();
        scene.cast.blind().forEach((name, person) -> before.put(name, walk(name, person, marker)));
        Seeds later = scene.sowHidden(marker);
        scene.intoTheBin(scene.sowHidden("zqlaterbinned" + scene.cast.mark));
        assertEquals(Set.of(), later.failures().keySet(), later.failures()::toString);
        List<String> leaks = new ArrayList<>();
        scene.cast.blind().forEach((name, person) -> walk(name, person, marker).forEach((address, reply) -> {
            String was = compared(name, address, before.get(name).get(address));
            String now = compared(name, address, reply);
            if (!was.equals(now)) {
                leaks.add(name + ": " + address + "\n was  " + shown(was) + "\n now  " + shown(now));
            }
            traces(name, later)
                    .filter(each -> tells(address, reply, each))
                    .forEach(each ->
                            leaks.add(name + ": " + address + " tells " + each + " in " + shown(Same.all(reply))));
        }));
        assertEquals(List.of(), leaks, () -> leaks.size() + " answers depend on hidden rows");
    }

    /** How large a module's tables are, of all companies together, is what the operator may know and asks for. */
    private static String compared(String name, String address, Reply reply) {
        String text = Same.of(reply);
        return name.equals("operator") && address.startsWith("/api/v1/operator/modules")
                ? text.replaceAll("(\"(?:rows|bytes|classes)\":|content-length=)\\d+", "$1n")
                : text;
    }

    private Map<String, Reply> walk(String name, Rest person, String marker) {
        return new Walk(scene.api, marker, THOROUGHLY.contains(name)).as(person);
    }

    /** What that person may read nowhere. */
    private Stream<String> traces(String name, Seeds later) {
        Stream<Seeds> hidden = Stream.of(later, scene.hidden, scene.binned);
        Stream<Seeds> foreign = name.equals("boss of another company") ? Stream.of() : Stream.of(scene.foreign);
        Stream<Seeds> installation = name.equals("operator") ? Stream.of() : Stream.of(scene.installation);
        return Stream.of(hidden, foreign, installation).flatMap(each -> each).flatMap(each -> each.traces().stream());
    }

    /** What was asked for may be told: 'there is no field zqhidden'. */
    private static boolean tells(String address, Reply reply, String trace) {
        return Same.all(reply).contains(trace) && !(reply.status() >= 400 && address.contains(trace));
    }

    /** Whoever may see the rows finds them on every such path: what finds nothing would prove nothing. */
    @Test
    void whoMaySeeThemDoes() {
        Set<String> silent = new TreeSet<>();
        for (String name : scene.cast.seeing()) {
            scene.hidden.ids().forEach((collection, ids) -> {
                Rest person = scene.cast.person(name);
                Reply detail = person.get(collection + "/" + ids.get(0));
                if (detail.status() != 200 || !detail.body().contains(scene.hidden.marker())) {
                    silent.add(name + ": " + collection + "/{id}");
                }
                if (!person.get(collection + "?q=" + scene.hidden.marker())
                        .body()
                        .contains(scene.hidden.marker())) {
                    silent.add(name + ": " + collection + "?q=");
                }
            });
        }
        assertEquals(Set.of(), silent);
        assertEquals(Set.of(), scene.hidden.failures().keySet(), scene.hidden.failures()::toString);
        assertEquals(Set.of(), scene.links.failures().keySet(), scene.links.failures()::toString);
    }

    /** The generator makes a record of every kind, or this names those that it cannot make. */
    @Test
    void recordsOfEveryKindAreMade() {
        assertEquals(Set.of(), scene.foreign.failures().keySet(), scene.foreign.failures()::toString);
        assertEquals(Set.of(), scene.installation.failures().keySet(), scene.installation.failures()::toString);
    }

    /** A hidden record, one that never was, and what is no id: the same answer on every path that names a record. */
    @Test
    void hiddenIsAnsweredLikeAbsent() {
        List<String> differences = new ArrayList<>();
        scene.cast.blind().forEach((name, person) -> scene.api
                .reads()
                .filter(each -> !each.params().isEmpty())
                .forEach(each -> {
                    compare(name, person, each, scene.hidden, differences);
                    compare(name, person, each, scene.binned, differences);
                    if (!name.equals("boss of another company")) {
                        compare(name, person, each, scene.foreign, differences);
                    }
                    if (!name.equals("operator")) {
                        compare(name, person, each, scene.installation, differences);
                    }
                }));
        assertEquals(List.of(), differences);
    }

    /** Jobs with the rows that they refused, tokens, sessions: not even the boss's. */
    @Test
    void whatIsPersonalIsNobodyElses() {
        assertTrue(scene.personal.size() >= 2, () -> "only these are personal: " + scene.personal);
        List<String> differences = new ArrayList<>();
        Map<String, Rest> others = scene.cast.blind();
        scene.cast.seeing().forEach(each -> others.put(each, scene.cast.person(each)));
        others.remove(Cast.HIDDEN_OWNER);
        others.forEach((name, person) -> scene.api
                .reads()
                .filter(each -> !each.params().isEmpty())
                .forEach(each -> scene.personal(Refs.kind(each))
                        .ifPresent(id ->
                                compare(name, person, each, Refs.otherwise("1").params(each), id, differences))));
        assertEquals(List.of(), differences);
    }

    /** Where the boss's page ended, nobody else goes on. */
    @Test
    void anothersCursorOpensNothing() {
        List<String> wrong = new ArrayList<>();
        scene.api
                .reads()
                .filter(each -> each.isList()
                        && each.params().isEmpty()
                        && each.queries().contains("cursor"))
                .forEach(each -> {
                    Reply bosses = scene.cast.boss().get(each.path() + "?limit=1");
                    String next =
                            bosses.status() == 200 ? bosses.json().path("next").asText("") : "";
                    if (next.isEmpty() || next.equals("null")) {
                        return;
                    }
                    JsonNode own = scene.cast
                            .person(Cast.PEER)
                            .get(each.path() + "?limit=1")
                            .json()
                            .path("total");
                    Reply reply =
                            scene.cast.person(Cast.PEER).get(each.path() + "?limit=1&cursor=" + Rest.encode(next));
                    boolean counted =
                            reply.status() == 200 && !reply.json().path("total").equals(own);
                    if (counted || scene.hidden.traces().stream().anyMatch(reply.body()::contains)) {
                        wrong.add(each + " answered " + shown(reply.body()) + " where one's own total is " + own);
                    }
                });
        assertEquals(List.of(), wrong);
    }

    private static void compare(String name, Rest person, Operation operation, Seeds seeds, List<String> differences) {
        Refs refs = seeds.refs();
        if (seeds.ids(Refs.kind(operation)).isEmpty()) {
            return;
        }
        compare(name, person, operation, refs.params(operation), refs.of(Refs.kind(operation)), differences);
    }

    private static void compare(
            String name,
            Rest person,
            Operation operation,
            Map<String, String> params,
            String id,
            List<String> differences) {
        String none = Scene.absent(id);
        params.put(operation.params().get(0), id);
        Reply hidden = person.get(operation.path(params));
        params.put(operation.params().get(0), none);
        Reply absent = person.get(operation.path(params));
        if (hidden.status() < 400 || !Same.but(hidden, id).equals(Same.but(absent, none))) {
            differences.add(name + ": " + operation + " with " + id + "\n hidden " + shown(Same.of(hidden))
                    + "\n absent " + shown(Same.of(absent)));
        }
    }

    private static String shown(String answer) {
        return answer == null
                ? "nothing"
                : answer.substring(Math.max(0, answer.length() - 700)).replace("\n", " ");
    }
}
