package org.tesseracrm.itests.leaks;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;

/**
 * An operation with all that it takes.
 *
 * @param path with its names filled in
 */
record Call(Operation operation, String path, JsonNode body) {
    static Call of(Operation operation, Map<String, String> params, JsonNode body) {
        return new Call(operation, operation.path(params), body);
    }

    Call with(JsonNode otherBody) {
        return new Call(operation, path, otherBody);
    }

    Reply as(Rest person) {
        if (operation.isForm()) {
            return person.upload(path, "rows.csv", form(), null);
        }
        byte[] bytes = operation.hasBody() ? Bodies.write(body).getBytes(StandardCharsets.UTF_8) : null;
        Rest versioned = operation.reads() ? person : person.with("If-Match", "\"1\"");
        return versioned.send(operation.method(), path, operation.hasBody() ? operation.media() : null, bytes);
    }

    private static byte[] form() {
        return "name,customer\nleak,leak\n".getBytes(StandardCharsets.UTF_8);
    }
}
