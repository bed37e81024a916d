package org.tesseracrm.rest.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.BodyLimit;
import org.tesseracrm.rest.ListParams;
import org.tesseracrm.rest.MergePatch;
import org.tesseracrm.rest.OpenToAll;
import org.tesseracrm.rest.SecretAnswer;
import org.tesseracrm.rest.Upload;
import org.tesseracrm.rest.internal.Labels;
import org.tesseracrm.rest.internal.openapi.ApiDocument;
import org.tesseracrm.rest.internal.problem.Problems;

class CxfServersTest {
    private static final Owner OWNER = new Owner(1, "alpha", "alpha");

    @TempDir
    java.nio.file.Path folder;

    private CxfServers servers;
    private ModuleServer server;

    enum Kind {
        KEY_ACCOUNT
    }

    record Thing(String id, Kind kind) {}

    record Things(List<Thing> items, String next) {}

    @Path("/things")
    @Produces("application/json")
    @Consumes("application/json")
    public static class ThingsResource {
        @GET
        public Things list(@BeanParam ListParams params) {
            return new Things(List.of(), null);
        }

        @POST
        @SecretAnswer
        public Answer.Created<Thing> create(Thing body) {
            return new Answer.Created<>(body, "1", 0);
        }

        @GET
        @Path("/{id}")
        public Thing read(@PathParam("id") String id) {
            return new Thing(id, null);
        }

        @GET
        @Path("/{id}/open")
        @OpenToAll
        public Thing open(@PathParam("id") String id) {
            return new Thing(id, null);
        }

        @GET
        @Path("/special")
        @OpenToAll
        public Thing special() {
            return new Thing("special", null);
        }

        @PATCH
        @Path("/{id}")
        @Consumes("application/merge-patch+json")
        public Answer.Versioned<Thing> change(
                @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, MergePatch<Thing> patch) {
            return new Answer.Versioned<>(new Thing(id, null), 1);
        }

        @POST
        @Path("/imports")
        @Consumes("multipart/form-data")
        @BodyLimit(64 << 20)
        public Answer.Accepted<Thing> imports(Upload body) {
            return new Answer.Accepted<>(new Thing("1", null), "/x");
        }
    }

    @BeforeEach
    void open() {
        servers = new CxfServers(new Problems(new Labels()), folder);
        server = servers.create(OWNER, List.of(new ThingsResource()));
    }

    @AfterEach
    void close() {
        server.close();
        servers.close();
    }

    @Test
    void theMethodOfARequestIsKnownBeforehand() {
        assertEquals(Operation.NONE, server.operation("GET", "/things/5"));
        assertTrue(server.operation("GET", "/things/5/open").open());
        assertTrue(server.operation("HEAD", "/things/special/").open(), "HEAD is GET without a body");
        assertTrue(server.operation("POST", "/things").secret());
        assertEquals(64 << 20, server.operation("POST", "/things/imports").bodyLimit());
        assertEquals(Operation.NONE, server.operation("POST", "/things/special"));
        assertEquals(Operation.NONE, server.operation("GET", "/things/special/more"));
        assertEquals(Operation.NONE, server.operation("GET", "/nothing"));
    }

    @Test
    void twoServersOfOneBaseDoNotMeet() {
        ModuleServer next = servers.create(OWNER, List.of(new ThingsResource()));
        server.close();
        assertTrue(next.operation("GET", "/things/special").open());
        next.close();
    }

    @Test
    void theDescriptionSaysWhatGoesInAndOut() throws IOException {
        JsonNode api = new ObjectMapper().readTree(new ApiDocument().of(List.of(server.api())));

        JsonNode things = api.path("paths").path("/api/v1/alpha/things");
        assertEquals(
                List.of("q", "filter", "sort", "limit", "cursor"),
                things.path("get").path("parameters").findValuesAsText("name"));
        assertEquals(
                "#/components/schemas/alpha.CxfServersTestThing",
                things.path("post")
                        .path("responses")
                        .path("201")
                        .path("content")
                        .path("application/json")
                        .path("schema")
                        .path("$ref")
                        .asText());
        JsonNode one = api.path("paths").path("/api/v1/alpha/things/{id}");
        assertTrue(one.path("patch").path("requestBody").path("content").has("application/merge-patch+json"));
        for (String status : List.of("200", "400", "401", "403", "404", "412", "422", "428")) {
            assertTrue(one.path("patch").path("responses").has(status), status);
        }
        JsonNode kind = api.path("components")
                .path("schemas")
                .path("alpha.CxfServersTestThing")
                .path("properties")
                .path("kind");
        assertEquals("keyAccount", kind.path("enum").get(0).asText());
        assertTrue(api.path("components").path("responses").has("Problem404"));
        JsonNode open = api.path("paths")
                .path("/api/v1/alpha/things/special")
                .path("get")
                .path("security");
        assertTrue(open.isArray() && open.isEmpty(), "open to all");
        for (JsonNode ref : api.findValues("$ref")) {
            assertTrue(!api.at(ref.asText().substring(1)).isMissingNode(), () -> ref.asText() + " leads nowhere");
        }
    }
}
