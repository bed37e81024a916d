package org.tesseracrm.itests.leaks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.tesseracrm.itests.harness.Database;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.Server;

/** What all tests of this package look at: made once per server, for it takes many sign-ins. */
final class Scene {
    private static final Map<URI, Scene> SCENES = new ConcurrentHashMap<>();

    final Api api;
    final Cast cast;
    final Database database;

    /** One record of each kind in another company. */
    final Seeds foreign;

    /** What the operator makes. */
    final Seeds installation;

    /** One of each kind that belongs to somebody, the hidden owner's. */
    final Seeds hidden;

    /** The same, in the recycle bin. */
    final Seeds binned;

    /** What is only the hidden owner's, such as his jobs and tokens: an id for each path of a list. */
    final Map<String, String> personal;

    /** A record of the peer's that refers to the hidden ones wherever it can; made by the boss, who may. */
    final Seeds links;

    private Scene(Server server) {
        api = Api.of(server.rest());
        cast = new Cast(server, api);
        database = Database.of(server);
        Rest foreigner = cast.foreigner();
        foreign = Seeds.sow(
                api,
                "zqforeign" + cast.mark,
                Refs.otherwise("1").with("users", cast.userId("boss of another company")),
                each -> !isOperators(each),
                foreigner);
        installation = Seeds.sow(
                api, "zqoperator" + cast.mark, Refs.otherwise("1"), Scene::isOperators, cast.person("operator"));
        hidden = sowHidden("zqhidden" + cast.mark);
        binned = intoTheBin(sowHidden("zqbinned" + cast.mark));
        personal = findPersonal();
        Refs toHidden = sowHidden("zqhidden2" + cast.mark).refs();
        links = Seeds.sow(
                api,
                "zqlink" + cast.mark,
                Refs.otherwise("1").with("users", cast.userId(Cast.PEER)).linkingTo(toHidden),
                Seeds.owned(api),
                cast.boss());
    }

    /** One of each kind that belongs to somebody, that person's, made by the boss. */
    Seeds sowFor(String name) {
        Refs own = Refs.otherwise("1").with("users", cast.userId(name));
        return Seeds.sow(api, "zqown" + cast.mark, own, Seeds.owned(api), cast.boss());
    }

    static Scene of(Server server) {
        return SCENES.computeIfAbsent(server.url(), key -> new Scene(server));
    }

    /** One more of each kind that belongs to somebody, full of that marker. */
    Seeds sowHidden(String marker) {
        Refs own = Refs.otherwise("1").with("users", cast.userId(Cast.HIDDEN_OWNER));
        return Seeds.sow(api, marker, own, Seeds.owned(api), cast.person(Cast.HIDDEN_OWNER), cast.boss());
    }

    /** Deletes what can be deleted; what hangs on something else goes first. */
    Seeds intoTheBin(Seeds seeds) {
        Rest owner = cast.person(Cast.HIDDEN_OWNER);
        List<String> collections = new ArrayList<>(seeds.ids().keySet());
        Collections.reverse(collections);
        collections.forEach(each -> seeds.ids(each).forEach(id -> owner.delete(each + "/" + id)));
        return seeds;
    }

    /** What the owner's lists begin with and neither his peer's nor the boss's hold; an upload makes a job of his before. */
    private Map<String, String> findPersonal() {
        Rest owner = cast.person(Cast.HIDDEN_OWNER);
        byte[] rows =
                ("name,customer,email\nzqjob" + cast.mark + ",none,no address\n").getBytes(StandardCharsets.UTF_8);
        api.imports().forEach(each -> owner.upload(each.path(), "zqjob.csv", rows, Map.of("dryRun", true)));
        Map<String, String> found = new TreeMap<>();
        api.reads().filter(each -> each.params().isEmpty()).map(Operation::path).forEach(path -> {
            JsonNode first = items(owner, path).path(0).path("id");
            boolean others = Stream.of(cast.person(Cast.PEER), cast.boss())
                    .anyMatch(each -> items(each, path).toString().contains(first.asText()));
            if (first.isTextual() && !others) {
                found.put(path, first.asText());
            }
        });
        return found;
    }

    private static JsonNode items(Rest person, String path) {
        Reply reply = person.get(path);
        return reply.status() == 200 && reply.body().startsWith("{")
                ? reply.json().path("items")
                : MissingNode.getInstance();
    }

    /** The id of a kind that is only the hidden owner's. */
    Optional<String> personal(String kind) {
        return personal.entrySet().stream()
                .filter(each -> Refs.last(each.getKey()).equals(Refs.last(kind)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean isOperators(Operation operation) {
        return operation.path().startsWith("/api/v1/operator/");
    }

    /** An id as long as that one which nobody has. */
    static String absent(String id) {
        try {
            return Long.toString(Long.parseLong(id) - 7_919);
        } catch (NumberFormatException e) {
            char last = id.charAt(id.length() - 1);
            return id.substring(0, id.length() - 1) + (last == 'x' ? 'y' : 'x');
        }
    }

    /** A body for that operation in which all references are somebody's. */
    JsonNode body(Operation operation, String marker, Refs refs) {
        return new Bodies(api, marker, name -> refs.field(Refs.owning(operation), name)).of(operation.body());
    }
}
