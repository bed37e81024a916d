package org.tesseracrm.itests.leaks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.function.Function;
import org.tesseracrm.itests.harness.Rest;

/**
 * Makes a body that says something in every field that its schema knows.
 *
 * @param marker goes into every text
 * @param ids what a field refers to, by the field's name
 */
record Bodies(Api api, String marker, Function<String, String> ids) {
    private static final int DEEPEST = 6;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    JsonNode of(JsonNode schema) {
        return value("", schema, DEEPEST);
    }

    private JsonNode value(String name, JsonNode reference, int depth) {
        JsonNode schema = api.resolve(reference);
        if (schema.path("enum").size() > 0) {
            return schema.path("enum").get(0);
        }
        return switch (schema.path("type").asText(schema.has("properties") ? "object" : "string")) {
            case "object" -> object(schema, depth);
            case "array" -> array(name, schema, depth);
            case "integer" -> NODES.numberNode(name.equals("version") ? 1 : 7);
            case "number" -> NODES.numberNode(7.5);
            case "boolean" -> NODES.booleanNode(false);
            default -> NODES.textNode(text(name, schema.path("format").asText()));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        if (depth > 0) {
            schema.path("properties")
                    .properties()
                    .forEach(each -> object.set(each.getKey(), value(each.getKey(), each.getValue(), depth - 1)));
        }
        JsonNode more = schema.path("additionalProperties");
        if (more.isObject() && depth > 0 && object.isEmpty()) {
            object.set(ids.apply("userId"), value("", more, depth - 1));
        }
        return object;
    }

    private ArrayNode array(String name, JsonNode schema, int depth) {
        ArrayNode array = NODES.arrayNode();
        if (depth > 0 && !name.equals("permissions")) {
            array.add(value(singular(name), schema.path("items"), depth - 1));
        }
        return array;
    }

    static String singular(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    static boolean isReference(String name) {
        return name.equals("id") || name.endsWith("Id") || name.endsWith("Ids");
    }

    private String text(String name, String format) {
        if (isReference(name)) {
            return ids.apply(name);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (format) {
            case "date" -> "2031-01-31";
            case "date-time" -> "2031-01-31T08:00:00Z";
            case "decimal" -> "12.50";
            case "byte", "binary" -> "AAAA";
            default ->
                lower.equals("day")
                        ? "08-15"
                        : lower.contains("mail")
                                ? marker + "@leak.example"
                                : lower.contains("website") || lower.contains("url")
                                        ? "https://" + marker + ".example"
                                        : lower.contains("mobile") || lower.contains("phone")
                                                ? digits()
                                                : lower.contains("password")
                                                        ? "Tile-" + marker + "-2042"
                                                        : lower.contains("currency")
                                                                ? "CNY"
                                                                : lower.contains("language")
                                                                        ? "zh-CN"
                                                                        : lower.contains("zone")
                                                                                ? "Asia/Shanghai"
                                                                                : marker;
        };
    }

    /** A telephone number that only this marker has. */
    String digits() {
        return "139" + String.format("%08d", Math.floorMod(marker.hashCode(), 100_000_000));
    }

    /** A copy in which every field of such a name has that value, where the schema has such a field. */
    JsonNode with(JsonNode body, JsonNode schema, String name, String value) {
        JsonNode copy = body.deepCopy();
        put(copy, schema, name, value);
        return copy;
    }

    private void put(JsonNode node, JsonNode reference, String name, String value) {
        JsonNode schema = api.resolve(reference);
        if (node instanceof ArrayNode array) {
            array.forEach(each -> put(each, schema.path("items"), name, value));
        } else if (node instanceof ObjectNode object) {
            JsonNode field = api.resolve(schema.path("properties").path(name));
            if (field.path("type").asText().equals("array")) {
                object.putArray(name).add(value);
            } else if (!field.isMissingNode()) {
                object.put(name, value);
            }
            object.properties()
                    .forEach(each ->
                            put(each.getValue(), schema.path("properties").path(each.getKey()), name, value));
        }
    }

    static String write(JsonNode body) {
        try {
            return Rest.JSON.writeValueAsString(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
