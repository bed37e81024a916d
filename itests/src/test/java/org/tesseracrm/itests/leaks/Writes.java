package org.tesseracrm.itests.leaks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;

/** Bodies that the server takes, and real records, for every operation that writes. */
final class Writes {
    private static final Map<Scene, Writes> KNOWN = new ConcurrentHashMap<>();

    /** What everybody does for himself: no id of another's goes in there. */
    private static final Pattern OWN_ACCOUNT = Pattern.compile("/api/v1/core/(me(/[^{]*)?|tokens)");

    /** What everybody may do with what is his: note that he has read it, share it, give it away (A8). */
    private static final Pattern EVERYBODYS = Pattern.compile(
            ".*/(read|seen|access-check)|/api/v1/core/(shares|transfers|views)(/.*)?|/api/v1/core/customers/\\{id}/shares");

    /** Takes several records together, which other calls need apart: tried by {@code MergeTest}. */
    private static final String MERGE = "/api/v1/contacts/customers/merges";

    private final Scene scene;
    private final Map<Operation, JsonNode> bodies = new ConcurrentHashMap<>();
    private final Map<String, String> failures = new TreeMap<>();
    private final Refs foreign;
    private final Refs demo;
    private final Map<String, Refs> company = new ConcurrentHashMap<>();
    private final Map<String, Refs> own = new ConcurrentHashMap<>();

    private Writes(Scene scene) {
        this.scene = scene;
        foreign = harvest(scene.cast.foreigner(), scene.foreign.refs());
        demo = harvest(scene.cast.boss(), scene.hidden.refs().with("users", scene.cast.userId(Cast.HIDDEN_OWNER)));
        // now, for later everything is refused and nothing may change
        scene.cast.blind().keySet().forEach(this::own);
        scene.api
                .writes()
                .filter(this::isTried)
                .filter(each -> each.hasBody() && !each.isForm())
                .forEach(this::learn);
    }

    static Writes of(Scene scene) {
        return KNOWN.computeIfAbsent(scene, Writes::new);
    }

    /** Kinds that nobody makes by POST, found in the lists: the first record of each. */
    private Refs harvest(Rest person, Refs known) {
        Refs refs = known;
        for (Operation list :
                scene.api.reads().filter(each -> each.params().isEmpty()).toList()) {
            if (!refs.knows(list.path())) {
                Reply reply = person.get(list.path());
                JsonNode first = reply.status() == 200 && reply.body().startsWith("{")
                        ? reply.json().path("items").path(0).path("id")
                        : null;
                if (first != null && first.isTextual() && first.asText().matches("\\d+")) {
                    refs = refs.with(list.path(), first.asText());
                }
            }
        }
        return refs;
    }

    /** As somebody who may do it, with a record that is not there: whatever is complained about now lies in the body. */
    private void learn(Operation operation) {
        if (scene.foreign.bodies().containsKey(operation.path())
                && operation.params().isEmpty()) {
            bodies.put(operation, renamed(scene.foreign.bodies().get(operation.path())));
            return;
        }
        Rest person = operation.path().startsWith("/api/v1/operator/")
                ? scene.cast.person("operator")
                : scene.cast.foreigner();
        Refs absent = Refs.otherwise(Scene.absent(foreign.of("users"))).with("users", foreign.of("users"));
        Map<String, String> params = absent.params(operation);
        operation.params().forEach(each -> params.put(each, Scene.absent(foreign.of("users"))));
        JsonNode body = scene.body(operation, "zqbody" + scene.cast.mark, absent);
        JsonNode made = scene.foreign.bodies().get(Refs.owning(operation));
        if (operation.method().equals("PATCH") && made != null && body instanceof ObjectNode object) {
            object.removeAll();
            renamed(made).properties().forEach(each -> object.set(each.getKey(), each.getValue()));
        }
        Mending.Outcome outcome = Mending.send(person, Call.of(operation, params, body));
        bodies.put(operation, outcome.call().body());
        if (outcome.reply().status() >= 500 || !outcome.isTaken() && !onlyReferences(operation, outcome.reply())) {
            failures.put(
                    operation.toString(),
                    outcome.reply().status() + " " + outcome.reply().body());
        }
    }

    /** The records of the other company were made of it, and none of them shall seem to show up elsewhere. */
    private JsonNode renamed(JsonNode body) {
        try {
            return Rest.JSON.readTree(Bodies.write(body).replace(scene.foreign.marker(), "zqbody" + scene.cast.mark));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean onlyReferences(Operation operation, Reply reply) {
        if (reply.status() != 422) {
            return false;
        }
        for (JsonNode error : reply.json().path("errors")) {
            String field = error.path("field").asText().replaceAll("^.*\\.|\\[\\d+]", "");
            if (!Bodies.isReference(field) && !operation.params().contains(field)) {
                return false;
            }
        }
        return true;
    }

    boolean isTried(Operation operation) {
        return !operation.open()
                && !operation.path().equals(MERGE)
                && !OWN_ACCOUNT.matcher(operation.path()).matches();
    }

    boolean isForEverybody(Operation operation) {
        return EVERYBODYS.matcher(operation.path()).matches();
    }

    /** Operations on a record. */
    List<Operation> naming() {
        return scene.api
                .writes()
                .filter(this::isTried)
                .filter(each -> !each.params().isEmpty())
                .toList();
    }

    Map<String, String> failures() {
        return failures;
    }

    Refs foreign() {
        return foreign;
    }

    Refs demo() {
        return demo;
    }

    /** Somebody's own records: he may see them. */
    Refs own(String name) {
        return own.computeIfAbsent(name, key -> switch (name) {
            case "boss of another company" -> foreign;
            case Cast.PEER -> scene.links.refs().with("users", scene.cast.userId(name));
            default ->
                Cast.isNobody(name) || name.equals("operator")
                        ? Refs.otherwise("1")
                        : scene.sowFor(name).refs();
        });
    }

    /** Records of the demo company that are really there: that person's own, where he has some. */
    Refs company(String name) {
        return company.computeIfAbsent(name, key -> harvest(scene.cast.boss(), own(name))
                .with("users", scene.cast.userId(name.equals(Cast.PEER) ? "keeper" : Cast.PEER)));
    }

    Call call(Operation operation, Map<String, String> params, Refs refs) {
        JsonNode body = bodies.get(operation);
        return Call.of(operation, params, body == null ? null : bound(operation, body.deepCopy(), refs));
    }

    /** Names of the fields in the body that refer to records. */
    Set<String> references(Operation operation) {
        Set<String> names = new TreeSet<>();
        if (bodies.containsKey(operation)) {
            references(new Bodies(scene.api, "zq", name -> "1").of(operation.body()), names);
        }
        return names;
    }

    /** With another value in the fields of that name. */
    Call with(Call call, String field, String value) {
        Bodies bodies = new Bodies(scene.api, "zq", name -> "1");
        return call.with(bodies.with(call.body(), call.operation().body(), field, value));
    }

    private static void references(JsonNode node, Set<String> names) {
        node.fieldNames().forEachRemaining(each -> {
            if (Bodies.isReference(each)) {
                names.add(each);
            }
        });
        node.forEach(child -> references(child, names));
    }

    private static JsonNode bound(Operation operation, JsonNode node, Refs refs) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String each : names) {
                if (Bodies.isReference(each)) {
                    String id = refs.field(Refs.owning(operation), each);
                    if (object.get(each) instanceof ArrayNode) {
                        object.putArray(each).add(id);
                    } else {
                        object.put(each, id);
                    }
                }
            }
        }
        node.forEach(child -> bound(operation, child, refs));
        return node;
    }
}
