package org.tesseracrm.itests.leaks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tesseracrm.itests.harness.Database;
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
