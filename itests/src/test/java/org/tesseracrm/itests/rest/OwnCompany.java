package org.tesseracrm.itests.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;

/** A company of twenty places that no other test touches, and what its administrator does in it. */
final class OwnCompany {
    static final String COMPANIES = "/api/v1/operator/companies";
    static final String CORE = "/api/v1/core/";
    static final String PASSWORD = "Own-password-2026";

    final Rest rest;
    final Rest operator;
    final Rest admin;
    final String code = "o" + UUID.randomUUID().toString().substring(0, 8);
    final String id;

    OwnCompany(Rest rest) {
        this.rest = rest;
        operator = rest.asOperator();
        Reply made = operator.post(
                        COMPANIES, Map.of("code", code, "name", "组织" + code, "adminUser", "admin", "userQuota", 20))
                .expect(201);
        id = made.json().path("company").path("id").asText();
        redeem(made, PASSWORD).expect(200);
        admin = rest.as(code, "admin", PASSWORD);
    }

    String department(String name, String parent) {
        Map<String, Object> body = new HashMap<>(Map.of("name", name));
        if (parent != null) {
            body.put("parentId", parent);
        }
        return admin.post(CORE + "departments", body).expect(201).text("id");
    }

    Reply person(String user, String department) {
        Map<String, Object> profile = new HashMap<>(Map.of("name", user));
        if (department != null) {
            profile.put("departmentId", department);
        }
        return admin.post(CORE + "users", Map.of("user", user, "profile", profile))
                .expect(201);
    }

    Rest signedIn(String user, String department) {
        redeem(person(user, department), PASSWORD).expect(200);
        return rest.as(code, user, PASSWORD);
    }

    Rest signIn(String user, String id) {
        redeem(admin.post(CORE + "users/" + id + "/reset", "").expect(200), PASSWORD)
                .expect(200);
        return rest.as(code, user, PASSWORD);
    }

    void lead(String department, String user) {
        with("departments/" + department)
                .put(CORE + "departments/" + department + "/head", Map.of("headId", user))
                .expect(200);
    }

    Reply redeem(Reply made, String password) {
        return rest.post(CORE + "invitations/redeem", Map.of("token", token(made), "password", password));
    }

    JsonNode refusedLink(String token) {
        return rest.post(CORE + "invitations/open", Map.of("token", token)).expectProblem(401);
    }

    Reply move(String id, String etag, Map<String, String> to) {
        return admin.with("If-Match", etag).post(CORE + "departments/" + id + "/move", to);
    }

    JsonNode preview(String user, String direction) {
        return one("careers/" + user + "/steps/" + direction);
    }

    Reply step(String user, String direction) {
        return with("users/" + user).post(CORE + "careers/" + user + "/steps/" + direction, Map.of());
    }

    Reply delete(String path) {
        return with(path).delete(CORE + path);
    }

    JsonNode imported(String file, boolean dryRun) {
        return watched(
                admin,
                admin.upload(
                                CORE + "organisation/imports",
                                "people.csv",
                                file.getBytes(StandardCharsets.UTF_8),
                                Map.of("dryRun", dryRun))
                        .expect(202));
    }

    /** The job as it ended. */
    static JsonNode watched(Rest who, Reply begun) {
        String job = begun.header("Location").replaceFirst("^https?://[^/]+", "");
        return Await.value("the end of " + job, Duration.ofMinutes(2), () -> {
            JsonNode state = who.get(job).expect(200).json();
            return Set.of("done", "failed", "cancelled")
                            .contains(state.path("state").asText())
                    ? Optional.of(state)
                    : Optional.empty();
        });
    }

    JsonNode line(String permission) {
        return items("roles/matrix")
                .filter(line -> line.path("id").asText().equals(permission))
                .findFirst()
                .orElseThrow();
    }

    List<String> names() {
        return items("departments").map(each -> each.path("name").asText()).toList();
    }

    Stream<JsonNode> items(String path) {
        return StreamSupport.stream(one(path).path("items").spliterator(), false);
    }

    static Set<String> permissions(Rest who) {
        Set<String> permissions = new TreeSet<>();
        who.get(CORE + "me").expect(200).json().path("permissions").forEach(each -> permissions.add(each.asText()));
        return permissions;
    }

    JsonNode one(String path) {
        return admin.get(CORE + path).expect(200).json();
    }

    String etag(String path) {
        return admin.get(CORE + path).expect(200).header("ETag");
    }

    Rest with(String path) {
        return admin.with("If-Match", etag(path));
    }

    static String id(Reply made) {
        return made.json().path("user").path("id").asText();
    }

    static String token(Reply made) {
        return made.json().path("invitation").path("token").asText();
    }
}
