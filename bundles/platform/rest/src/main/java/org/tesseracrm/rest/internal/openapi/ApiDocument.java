package org.tesseracrm.rest.internal.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tesseracrm.rest.internal.json.Json;

/** One document of all servers' parts; kept until the parts are others. */
public final class ApiDocument {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final Map<Integer, String> PROBLEMS = new TreeMap<>(Map.of(
            400, "The request cannot be understood",
            401, "Not signed in",
            403, "Not permitted; code and detail say why",
            404, "Not there, or not visible to you",
            409, "Clashes with what is there",
            412, "Changed since you read it",
            413, "The body is too large",
            415, "A body of this Content-Type is not taken",
            422, "Fields are wrong; errors names them",
            428, "If-Match is missing"));

    private final ObjectMapper json = Json.mapper();
    private List<ApiPart> of = List.of();
    private byte[] document;

    public synchronized byte[] of(List<ApiPart> parts) {
        if (document == null || !of.equals(parts)) {
            document = merge(parts);
            of = parts;
        }
        return document.clone();
    }

    private byte[] merge(List<ApiPart> parts) {
        ObjectNode root = json.createObjectNode().put("openapi", "3.0.3");
        root.putObject("info")
                .put("title", "Tessera CRM")
                .put("version", "1")
                .put(
                        "description",
                        "The modules that are installed on this server. Sign in with POST /api/v1/core/tokens, then send"
                                + " the token as Authorization: Bearer. Errors are RFC 9457 problems.");
        root.putArray("security").addObject().putArray("bearer");
        Set<String> tags = new TreeSet<>();
        ObjectNode paths = json.createObjectNode();
        ObjectNode schemas = json.createObjectNode();
        try {
            for (ApiPart part : parts.stream()
                    .sorted((a, b) -> a.base().compareTo(b.base()))
                    .toList()) {
                add(part, paths, schemas, tags);
            }
            tags.forEach(tag -> root.withArray("tags").addObject().put("name", tag));
            root.set("paths", paths);
            ObjectNode components = root.putObject("components");
            components
                    .putObject("securitySchemes")
                    .putObject("bearer")
                    .put("type", "http")
                    .put("scheme", "bearer");
            problem(components, schemas);
            components.set("schemas", schemas);
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(ApiPart part, ObjectNode paths, ObjectNode schemas, Set<String> tags)
            throws JsonProcessingException {
        JsonNode api = json.readTree(part.json());
        prefixRefs(api, part.base());
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            String tag = part.base() + " " + firstSegment(path.getKey());
            tags.add(tag);
            for (JsonNode operation : path.getValue()) {
                if (operation instanceof ObjectNode fields) {
                    fields.putArray("tags").add(tag);
                    String summary = fields.path("summary").asText();
                    if (!summary.contains(" ")) {
                        fields.put("summary", (summary + " " + firstSegment(path.getKey())).strip());
                    }
                    if (fields.remove("x-open") != null) {
                        fields.putArray("security");
                    }
                }
            }
            paths.set("/api/v1/" + part.base() + trimmed(path.getKey()), path.getValue());
        }
        for (Map.Entry<String, JsonNode> schema :
                api.path("components").path("schemas").properties()) {
            schemas.set(part.base() + "." + schema.getKey(), schema.getValue());
        }
    }

    /** Two modules may each have a record of one name. */
    private static void prefixRefs(JsonNode node, String base) {
        if (node instanceof ObjectNode fields) {
            JsonNode ref = fields.get("$ref");
            if (ref instanceof TextNode && ref.asText().startsWith(SCHEMAS)) {
                fields.put("$ref", SCHEMAS + base + "." + ref.asText().substring(SCHEMAS.length()));
            }
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(child -> prefixRefs(child, base));
        }
    }

    private static void problem(ObjectNode components, ObjectNode schemas) {
        ObjectNode responses = components.putObject("responses");
        PROBLEMS.forEach((status, description) -> response(responses, status, description));
        response(responses, 429, "Too many; Retry-After says when to try again")
                .putObject("headers")
                .putObject("Retry-After")
                .putObject("schema")
                .put("type", "integer");
        ObjectNode problem = schemas.putObject("Problem").put("type", "object");
        ObjectNode properties = problem.putObject("properties");
        properties.putObject("type").put("type", "string").put("format", "uri-reference");
        properties.putObject("title").put("type", "string");
        properties.putObject("status").put("type", "integer");
        properties.putObject("detail").put("type", "string");
        properties.putObject("instance").put("type", "string").put("format", "uri-reference");
        properties.putObject("code").put("type", "string");
        ObjectNode error = properties
                .putObject("errors")
                .put("type", "array")
                .putObject("items")
                .put("type", "object");
        ObjectNode fields = error.putObject("properties");
        fields.putObject("field").put("type", "string");
        fields.putObject("code").put("type", "string");
        fields.putObject("message").put("type", "string");
    }

    private static ObjectNode response(ObjectNode responses, int status, String description) {
        ObjectNode response = responses.putObject("Problem" + status).put("description", description);
        response.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", SCHEMAS + "Problem");
        return response;
    }

    private static String trimmed(String path) {
        String whole = path.startsWith("/") ? path : "/" + path;
        return whole.length() > 1 && whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
    }

    private static String firstSegment(String path) {
        String[] segments = path.split("/");
        return segments.length > 1 ? segments[1] : "";
    }
}
