package org.tesseracrm.itests.harness;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A company that a test has for itself, made by the operator; all its people have the same password. */
public final class OwnCompany {
    public static final String PASSWORD = "Mosaic-tile-42";
    private static final String FIRST = "Lemon-tram-seven-8";

    private final Rest rest;
    private final String code;
    private final String id;

    private OwnCompany(Rest rest, String code, String id) {
        this.rest = rest;
        this.code = code;
        this.id = id;
    }

    /** With its administrator {@code chief}. */
    public static OwnCompany make(Rest rest) {
        String code = "t" + UUID.randomUUID().toString().substring(0, 8);
        Reply made = rest.asOperator()
                .post(
                        "/api/v1/operator/companies",
                        Map.of("code", code, "name", "测试公司" + code, "adminUser", "chief", "adminPassword", FIRST))
                .expect(201);
        OwnCompany company =
                new OwnCompany(rest, code, made.json().findPath("id").asText());
        company.choosePassword("chief");
        return company;
    }

    public String code() {
        return code;
    }

    public String id() {
        return id;
    }

    /** A salesperson more; returns his id. */
    public String add(String user) {
        String made = chief().post(
                        "/api/v1/core/users",
                        Map.of(
                                "user",
                                user,
                                "password",
                                FIRST,
                                "profile",
                                Map.of("name", user, "roles", List.of("sales"))))
                .expect(201)
                .json()
                .findPath("id")
                .asText();
        choosePassword(user);
        return made;
    }

    public Rest chief() {
        return as("chief");
    }

    public Rest as(String user) {
        return rest.as(code, user, PASSWORD);
    }

    /** A token of its own, not shared with others who ask. */
    public Rest fresh(String user) {
        return bearer(signIn(user, PASSWORD).expect(201).text("token"));
    }

    public Reply signIn(String user, String password) {
        return rest.signIn(code, user, password);
    }

    public Reply signIn(String user, String password, String typedCode) {
        return rest.post(
                "/api/v1/core/tokens", Map.of("company", code, "user", user, "password", password, "code", typedCode));
    }

    public Rest bearer(String token) {
        return rest.with("Authorization", "Bearer " + token);
    }

    private void choosePassword(String user) {
        bearer(signIn(user, FIRST).expect(201).text("token"))
                .put("/api/v1/core/me/password", Map.of("oldPassword", FIRST, "newPassword", PASSWORD))
                .expect(204);
    }
}
