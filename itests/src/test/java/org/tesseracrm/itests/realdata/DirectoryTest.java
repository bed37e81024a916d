package org.tesseracrm.itests.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.Database;
import org.tesseracrm.itests.harness.Folders;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Project;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.Server;

/** People and departments out of an LDAP directory, on a server with a configuration of its own. */
class DirectoryTest {
    private static final String PATH = "/api/v1/core/organisation/directory";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void aDirectoryIsTakenOverAndFollowed() throws IOException, LDAPException, LDIFException, SQLException {
        Sales sales = Sales.read();
        Path etc = Folders.temporary("directory-etc");
        copy(Project.DISTRIBUTION.resolve("etc"), etc);
        try (Directory directory = new Directory(sales);
                Server server = Server.fresh("directory")
                        .with("KARAF_ETC", etc.toString())
                        .with("CRM_LDAP_PASSWORD", Directory.PASSWORD)
                        .start()) {
            OwnCompany company = OwnCompany.make(server.rest());
            Rest chief = company.chief();
            assertFalse(configured(chief));
            chief.post(PATH + "/preview", Map.of()).expect(404);
            company.add("clerk");
            company.as("clerk").get(PATH).expect(403);
            company.as("clerk").post(PATH + "/import", Map.of()).expect(403);

            configure(etc, company, directory, "${env:CRM_LDAP_PASSWORD}");
            Await.until("the configuration", SOON, () -> configured(chief));
            Reply where = chief.get(PATH).expect(200);
            assertFalse(
                    where.body().contains(Directory.PASSWORD) || where.body().contains("reader"), where::body);

            Map<String, String> before = places(chief);
            try (Connection other = Database.of(server).connect();
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("select id from core_tenant where id = " + company.id() + " for update");
                // who adds people meanwhile is not waited for, and need not wait
                assertEquals(Map.of("created", 41, "departmentCreated", 9, "absent", 2), kinds(preview(chief)));
                other.rollback();
            }
            assertEquals(before, places(chief), "a preview changes nothing");

            assertEquals(
                    Map.of("created", 41, "updated", 0, "skipped", 0, "refused", 0),
                    counts(run(chief, chief.post(PATH + "/import", Map.of()))));
            Map<String, String> after = places(chief);
            sales.managers()
                    .forEach((agent, manager) -> assertEquals(
                            after.get(Directory.user(manager)), after.get(Directory.user(agent)), "team of " + agent));
            String links = chief.with("Accept", "*/*")
                    .post("/api/v1/core/invitations/handOut", Map.of())
                    .expect(200)
                    .body();
            assertEquals(42, links.lines().count(), "a link for each new person");

            JsonNode again = preview(chief);
            assertEquals(Map.of("absent", 2), kinds(again));
            assertEquals(41, again.path("unchanged").asInt());
            assertEquals(
                    Map.of("created", 0, "updated", 0, "skipped", 41, "refused", 0),
                    counts(run(chief, chief.post(PATH + "/import", Map.of()))));
            assertEquals(after, places(chief));

            String moved = sales.managers().keySet().iterator().next();
            String manager = sales.managers().values().stream()
                    .filter(each -> !each.equals(sales.managers().get(moved)))
                    .findFirst()
                    .orElseThrow();
            String gone = sales.managers().keySet().stream()
                    .filter(each -> !each.equals(moved))
                    .findFirst()
                    .orElseThrow();
            directory.move(moved, manager);
            directory.remove(gone);
            assertEquals(Map.of("moved", 1, "absent", 3), kinds(preview(chief)));
            assertEquals(
                    Map.of("created", 0, "updated", 1, "skipped", 39, "refused", 0),
                    counts(run(chief, chief.post(PATH + "/import", Map.of()))));
            Map<String, String> now = places(chief);
            assertEquals(now.get(Directory.user(manager)), now.get(Directory.user(moved)));
            assertEquals(after.get(Directory.user(gone)), now.get(Directory.user(gone)), "nobody is removed");

            configure(etc, company, directory, "Wrong-Stone-5");
            Reply refused = Await.value("the other password", SOON, () -> Optional.of(
                            chief.with("Accept-Language", "en").post(PATH + "/preview", Map.of()))
                    // while the settings are taken over nobody answers there
                    .filter(reply -> reply.status() != 200 && reply.status() != 404));
            assertEquals(503, refused.status(), refused::body);
            assertTrue(refused.body().contains("bindPassword"), refused::body);
            assertFalse(refused.body().contains("Wrong-Stone-5"), refused::body);
            String log = server.log().since(0);
            assertFalse(log.contains(Directory.PASSWORD) || log.contains("Wrong-Stone-5"), "a password in the log");
        } finally {
            Folders.delete(etc);
        }
    }

    private static void configure(Path etc, OwnCompany company, Directory directory, String password)
            throws IOException {
        Files.writeString(
                etc.resolve("org.tesseracrm.core.ldap-sales.cfg"),
                String.join(
                        "\n",
                        "company = " + company.code(),
                        "url = " + directory.url(),
                        "startTls = false",
                        "bindDn = " + Directory.READER,
                        "bindPassword = " + password,
                        "baseDn = " + Directory.BASE,
                        "pageSize = 7",
                        ""));
    }

    private static boolean configured(Rest chief) {
        return chief.get(PATH).expect(200).json().path("configured").asBoolean();
    }

    private static JsonNode preview(Rest chief) {
        return chief.post(PATH + "/preview", Map.of()).expect(200).json();
    }

    private static Map<String, Integer> kinds(JsonNode preview) {
        Map<String, Integer> kinds = new TreeMap<>();
        preview.path("lines").forEach(line -> kinds.merge(line.path("kind").asText(), 1, Integer::sum));
        return kinds;
    }

    private static Map<String, Integer> counts(JsonNode job) {
        Map<String, Integer> counts = new TreeMap<>();
        job.path("result")
                .properties()
                .forEach(each -> counts.put(each.getKey(), each.getValue().asInt()));
        return counts;
    }

    /** Each person's department. */
    private static Map<String, String> places(Rest chief) {
        Map<String, String> places = new TreeMap<>();
        chief.get("/api/v1/core/users?limit=200")
                .expect(200)
                .json()
                .path("items")
                .forEach(each -> places.put(
                        each.path("signInName").asText(each.path("user").asText()),
                        each.findPath("departmentId").asText()));
        return places;
    }

    private static JsonNode run(Rest person, Reply accepted) {
        String job = accepted.expect(202).header("Location").replaceFirst("^https?://[^/]+", "");
        JsonNode ended = Await.value("the end of " + job, Duration.ofMinutes(1), () -> Optional.of(
                        person.get(job).expect(200).json())
                .filter(state -> List.of("done", "failed", "cancelled")
                        .contains(state.path("state").asText())));
        assertEquals("done", ended.path("state").asText(), ended::toString);
        return ended;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
