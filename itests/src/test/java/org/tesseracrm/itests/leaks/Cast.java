package org.tesseracrm.itests.leaks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tesseracrm.itests.harness.Database;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.Server;

/**
 * Who asks. The hidden rows are {@code sales1}'s: his manager, their director with the assistant, and the boss see them; all the
 * others of the demo company do not, nor does anybody of another company, the operator, or who is not signed in.
 */
final class Cast {
    static final String HIDDEN_OWNER = "sales1";
    static final String PEER = "sales2";
    static final String PASSWORD = "Own-password-2031";

    /** Reads, by a position, what everybody in the company owns, and changes nothing of it, though he may change customers. */
    static final String READER = "holder of a position that reads the company";

    private static final String FIRST = "First-password-31";
    private static final List<String> SEEING = List.of(HIDDEN_OWNER, "manager", "director", "assistant", "boss");
    private static final List<String> BLIND =
            List.of(PEER, "sales4", "products", "purchasing", "keeper", "service", "repair", "finance", "marketing");

    private final Rest rest;
    private final Map<String, Rest> people = new LinkedHashMap<>();
    private final Map<String, String> userIds = new HashMap<>();
    final String mark = UUID.randomUUID().toString().substring(0, 6);
    final String foreignCompany = "leak" + mark;

    Cast(Server server, Api api) {
        rest = server.rest();
        forgetFailures(Database.of(server));
        SEEING.forEach(each -> people.put(each, rest.as(each)));
        BLIND.forEach(each -> people.put(each, rest.as(each)));
        people.put("administrator without boss", admit("leakadmin" + mark, List.of("sales"), true));
        people.put(READER, placed("leakreader", "company"));
        people.put("holder of a position for another department", placed("leakplaced", "department"));
        people.put("intern without any right", withoutRights(intern()));
        people.put("operator", rest.asOperator());
        people.put("boss of another company", foreign(api));
        people.put("nobody", rest);
        people.put("with a made-up token", rest.with("Authorization", "Bearer made-up-" + mark));
        people.forEach((name, person) -> {
            if (!isNobody(name)) {
                userIds.put(name, person.get("/api/v1/core/me").expect(200).text("userId"));
            }
        });
    }

    /** Other tests lock some of the people's doors. */
    private static void forgetFailures(Database database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from core_sign_in_failure");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody new in the demo company. */
    Rest admit(String user, List<String> roles, boolean administrator) {
        return admit(user, Map.of("name", user, "roles", roles, "administrator", administrator));
    }

    private Rest admit(String user, Map<String, Object> profile) {
        rest.as("boss")
                .post("/api/v1/core/users", Map.of("user", user, "password", FIRST, "profile", profile))
                .expect(201);
        return settled("demo", user);
    }

    /** Somebody in a department beside the hidden owner's, with a position of that reach; it opens for reading. */
    private Rest placed(String user, String reach) {
        Rest boss = rest.as("boss");
        String position = boss.post(
                        "/api/v1/core/positions",
                        Map.of("name", user + mark, "permissions", List.of(), "reach", reach, "right", "read"))
                .expect(201)
                .text("id");
        String place = boss.get("/api/v1/core/users?q=sales4")
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("profile")
                .path("departmentId")
                .asText();
        return admit(
                user + mark,
                Map.of(
                        "name",
                        user,
                        "roles",
                        List.of("sales"),
                        "departmentId",
                        place,
                        "positionIds",
                        List.of(position)));
    }

    /** Whoever is let in sells; that is taken from him again. */
    private Rest withoutRights(String user) {
        Rest person = admit(user, List.of("repair"), false);
        String path = "/api/v1/core/users/"
                + person.get("/api/v1/core/me").expect(200).text("userId");
        Reply before = boss().get(path).expect(200);
        boss().patch(path, before.header("ETag"), Map.of("roles", List.of()));
        return person;
    }

    private Rest settled(String company, String user) {
        String token = rest.signIn(company, user, FIRST).expect(201).text("token");
        rest.with("Authorization", "Bearer " + token)
                .put("/api/v1/core/me/password", Map.of("oldPassword", FIRST, "newPassword", PASSWORD));
        return rest.as(company, user, PASSWORD);
    }

    private Rest foreign(Api api) {
        rest.asOperator()
                .post(
                        "/api/v1/operator/companies",
                        Map.of(
                                "code",
                                foreignCompany,
                                "name",
                                "别家公司" + mark,
                                "adminUser",
                                "admin",
                                "adminPassword",
                                FIRST))
                .expect(201);
        Rest boss = settled(foreignCompany, "admin");
        boss.get("/api/v1/core/modules").expect(200).json().path("items").forEach(module -> {
            if (!module.path("enabled").asBoolean()) {
                boss.put("/api/v1/core/modules/" + module.path("id").asText(), Map.of("enabled", true));
            }
        });
        return boss;
    }

    static boolean isNobody(String name) {
        return name.equals("nobody") || name.equals("with a made-up token");
    }

    Rest person(String name) {
        return people.get(name);
    }

    Rest boss() {
        return person("boss");
    }

    Rest foreigner() {
        return person("boss of another company");
    }

    /** Sign-in name of somebody without any right; the password is {@link #PASSWORD}. */
    String intern() {
        return "leakintern" + mark;
    }

    /** A fresh token of somebody's of the demo company, as text. */
    String token(String user) {
        return rest.signIn("demo", user, Server.PASSWORD).expect(201).text("token");
    }

    String userId(String name) {
        return userIds.get(name);
    }

    /** All who see nothing of the hidden owner's. */
    Map<String, Rest> blind() {
        Map<String, Rest> blind = new LinkedHashMap<>(people);
        seeing().forEach(blind::remove);
        return blind;
    }

    /** All of the demo company, and who belongs to none. */
    Map<String, Rest> outsideTheForeignCompany() {
        Map<String, Rest> outside = new LinkedHashMap<>(people);
        outside.remove("boss of another company");
        return outside;
    }

    List<String> seeing() {
        List<String> seeing = new ArrayList<>(SEEING);
        seeing.add(READER);
        return seeing;
    }
}
