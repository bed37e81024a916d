package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

/** One-time links, organisations out of files, demo data and photos (A1, A3, A4). */
@RunningServer
class PeopleTest {
    private final OwnCompany at;

    PeopleTest(Rest rest) {
        at = new OwnCompany(rest);
    }

    @Test
    void aLinkIsGoodOnceAndChangesNothingUntilItIsUsed() {
        Reply made = at.person("lin", null);
        String lin = OwnCompany.id(made);
        Reply again =
                at.admin.post(OwnCompany.CORE + "users/" + lin + "/reset", "").expect(200);
        at.redeem(made, "First-choice-11").expectProblem(401);
        at.redeem(again, "short").expectProblem(422);
        at.redeem(again, "First-choice-11").expect(200);
        at.redeem(again, "Other-choice-22").expectProblem(401);
        Rest signedIn = at.rest.with(
                "Authorization",
                "Bearer "
                        + at.rest
                                .signIn(at.code, "lin", "First-choice-11")
                                .expect(201)
                                .text("token"));
        signedIn.get(OwnCompany.CORE + "me").expect(200);

        Reply reset =
                at.admin.post(OwnCompany.CORE + "users/" + lin + "/reset", "").expect(200);
        at.rest.signIn(at.code, "lin", "First-choice-11").expect(201);
        signedIn.get(OwnCompany.CORE + "me").expect(200);
        at.redeem(reset, "Third-choice-33").expect(200);
        signedIn.get(OwnCompany.CORE + "me").expectProblem(401);
        at.rest.signIn(at.code, "lin", "First-choice-11").expectProblem(401);
        at.rest.signIn(at.code, "lin", "Third-choice-33").expect(201);

        JsonNode used = at.refusedLink(OwnCompany.token(reset));
        JsonNode wrong = at.refusedLink("A".repeat(43));
        assertEquals(used, wrong);
        assertEquals(used, at.refusedLink("x"));
    }

    @Test
    void anOrganisationComesOutOfAFileAndIsHandedItsLinksOnce() {
        String file = "sales_agent,manager,regional_office\n"
                + "Ann,Max,North\nBen,Max,North\nCid,Eve,North\nMax,Eve,North\nDan,,South\n,Max,North\nFay,Fay,North\n";
        JsonNode dry = at.imported(file, true);
        assertEquals(5, dry.path("result").path("created").asInt());
        assertEquals(2, dry.path("result").path("refused").asInt());
        assertEquals(List.of(), at.names());

        at.imported(file, false);
        assertEquals(
                List.of("North", "Eve", "Max", "South"),
                at.names().stream()
                        .map(name -> name.replaceAll("团队|’s team", ""))
                        .toList());
        assertEquals(
                Set.of("admin", "ann", "ben", "cid", "dan", "eve", "max"),
                at.items("users")
                        .map(user -> user.path("user").asText())
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(5, at.imported(file, false).path("result").path("skipped").asInt());

        assertEquals(6, at.one("invitations/waiting").path("people").asInt());
        String csv = handOut().expect(200).body();
        assertEquals(7, csv.lines().count());
        assertEquals(1, handOut().expect(200).body().lines().count());
        String link =
                csv.lines().filter(line -> line.startsWith("Ann,")).findFirst().orElseThrow();
        String token = link.substring(link.indexOf("/invitation/") + 12).split(",")[0];
        at.rest
                .post(OwnCompany.CORE + "invitations/redeem", Map.of("token", token, "password", OwnCompany.PASSWORD))
                .expect(200);
        at.rest.signIn(at.code, "ann", OwnCompany.PASSWORD).expect(201);
    }

    @Test
    void theQuotaHoldsForFilesToo() {
        StringBuilder file = new StringBuilder("name\n");
        for (int i = 0; i < 25; i++) {
            file.append("Person ").append(i).append('\n');
        }
        JsonNode job = at.imported(file.toString(), false);
        assertEquals(19, job.path("result").path("created").asInt());
        assertEquals(6, job.path("result").path("refused").asInt());
        at.admin
                .post(OwnCompany.CORE + "users", Map.of("user", "more", "profile", Map.of("name", "more")))
                .expectProblem(409);
    }

    @Test
    void whoseManagerWasRefusedIsToldHisRow() {
        JsonNode job = at.imported("name,manager,email\nGus,,no address\nHal,Gus,\n", false);
        assertEquals(0, job.path("result").path("created").asInt(), job::toString);
        JsonNode hal = at.one("jobs/" + job.path("id").asText() + "/errors")
                .path("items")
                .path(1);
        assertEquals("manager", hal.path("field").asText());
        String reason = hal.path("reason").asText();
        assertTrue(reason.contains("Gus") && reason.contains("2"), reason);
    }

    @Test
    void aCompanyIsFilledWithDemoDataInOneStep() {
        JsonNode job = OwnCompany.watched(
                at.operator,
                at.operator
                        .post(OwnCompany.COMPANIES + "/" + at.id + "/demo", Map.of("password", OwnCompany.PASSWORD))
                        .expect(202));
        assertEquals("done", job.path("state").asText(), job::toString);
        assertEquals(17, job.path("result").path("people").asInt());
        assertNotEquals(0, Customers.count(at.rest.as(at.code, "sales1", OwnCompany.PASSWORD)));
        JsonNode again = OwnCompany.watched(
                at.operator,
                at.operator
                        .post(OwnCompany.COMPANIES + "/" + at.id + "/demo", Map.of("password", OwnCompany.PASSWORD))
                        .expect(202));
        assertEquals(0, again.path("result").path("people").asInt());
        at.admin
                .post(OwnCompany.COMPANIES + "/" + at.id + "/demo", Map.of("password", OwnCompany.PASSWORD))
                .expectProblem(403);
    }

    @Test
    void aPhotoIsDrawnAnew() throws IOException {
        String lin = OwnCompany.id(at.person("lin", null));
        BufferedImage image = new BufferedImage(600, 300, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        photo(lin, png.toByteArray()).expect(200);
        Reply kept = at.admin
                .with("Accept", "image/png")
                .get(OwnCompany.CORE + "photos/" + lin)
                .expect(200);
        assertEquals("image/png", kept.header("Content-Type"));
        assertEquals("\"" + at.one("users/" + lin).path("photo").asText() + "\"", kept.header("ETag"));
        photo(lin, "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)).expectProblem(422);
        Rest other = at.signedIn("other", null);
        other.with("Accept", "image/png").get(OwnCompany.CORE + "photos/" + lin).expect(200);
        other.delete(OwnCompany.CORE + "photos/" + lin).expectProblem(403);
        at.rest
                .as("boss")
                .with("Accept", "image/png")
                .get(OwnCompany.CORE + "photos/" + lin)
                .expectProblem(404);
        at.admin.delete(OwnCompany.CORE + "photos/" + lin).expect(204);
        at.admin
                .with("Accept", "image/png")
                .get(OwnCompany.CORE + "photos/" + lin)
                .expectProblem(404);
    }

    private Reply handOut() {
        return at.admin.with("Accept", "text/csv").post(OwnCompany.CORE + "invitations/handOut", "");
    }

    private Reply photo(String user, byte[] file) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes("--tile\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(file);
        form.writeBytes("\r\n--tile--\r\n".getBytes(StandardCharsets.UTF_8));
        return at.admin.send(
                "PUT", OwnCompany.CORE + "photos/" + user, "multipart/form-data; boundary=tile", form.toByteArray());
    }
}
