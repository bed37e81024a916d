package org.tesseracrm.moduletests;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.tesseracrm.core.api.access.DutyRole;

/** A company made for one run, so that nobody's records are touched; suspended at its end. */
final class OwnCompany implements AutoCloseable {
    private static final String FIRST = "Lemon-tram-seven-8";
    private static final String PASSWORD = "Mosaic-tile-42";
    private static final String COMPANIES = "/api/v1/operator/companies";

    private final Http nobody;
    private final Http operator;
    private final String code = "kit" + UUID.randomUUID().toString().substring(0, 8);
    private final String path;
    private final Http chief;
    private final Http guest;

    /** @param role the duty role of the guest */
    OwnCompany(Http nobody, Http operator, DutyRole role) {
        this.nobody = nobody;
        this.operator = operator;
        Http.Reply made = operator.post(
                        COMPANIES,
                        Map.of(
                                "code",
                                code,
                                "name",
                                "Compliance " + code,
                                "adminUser",
                                "chief",
                                "adminPassword",
                                FIRST))
                .expect(201);
        path = COMPANIES + "/" + made.json().findPath("id").asText();
        chief = choosePassword("chief");
        Map<String, Object> profile = Map.of("name", "Guest", "roles", List.of(word(role)));
        chief.post("/api/v1/core/users", Map.of("user", "guest", "password", FIRST, "profile", profile))
                .expect(201);
        guest = choosePassword("guest");
    }

    /** As REST has it: {@code productManagement}. */
    private static String word(DutyRole role) {
        String words = role.name().toLowerCase(Locale.ROOT);
        return Pattern.compile("_(.)").matcher(words).replaceAll(next -> next.group(1)
                .toUpperCase(Locale.ROOT));
    }

    private Http choosePassword(String user) {
        nobody.signIn(code, user, FIRST)
                .put("/api/v1/core/me/password", Map.of("oldPassword", FIRST, "newPassword", PASSWORD))
                .expect(204);
        return nobody.signIn(code, user, PASSWORD);
    }

    /** Boss and administrator. */
    Http chief() {
        return chief;
    }

    /** Somebody with that one duty role and nothing more. */
    Http guest() {
        return guest;
    }

    void enable(Set<String> modules) {
        modules.forEach(each -> enable(each, true));
    }

    void enable(String module, boolean on) {
        chief.put("/api/v1/core/modules/" + module, Map.of("enabled", on)).expect(200);
    }

    @Override
    public void close() {
        String version = operator.get(path).expect(200).etag();
        operator.send("POST", path + "/suspend", null, version, null).expect(200);
    }
}
