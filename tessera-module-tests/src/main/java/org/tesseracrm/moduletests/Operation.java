package org.tesseracrm.moduletests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One way to call the module over REST, as the server describes it.
 *
 * @param path with 1 for each parameter: nothing has that id
 * @param type of its body, or null
 */
record Operation(String method, String path, String type) {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    static List<Operation> of(String module, JsonNode description) {
        List<Operation> operations = new ArrayList<>();
        description.path("paths").properties().forEach(path -> {
            if (path.getKey().startsWith(base(module) + "/")) {
                METHODS.stream()
                        .filter(each -> path.getValue().has(each))
                        .forEach(each -> operations.add(
                                of(each, path.getKey(), path.getValue().path(each))));
            }
        });
        return operations;
    }

    static String base(String module) {
        return "/api/v1/" + module;
    }

    private static Operation of(String method, String path, JsonNode described) {
        JsonNode content = described.path("requestBody").path("content");
        String type = content.isEmpty() ? null : content.fieldNames().next();
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path.replaceAll("\\{[^}]*}", "1"),
                "*/*".equals(type) ? "application/json" : type);
    }

    boolean reads() {
        return method.equals("GET");
    }

    Http.Reply call(Http asker) {
        boolean json = type != null && type.contains("json");
        return asker.send(method, path, type, "\"1\"", json ? Map.of() : null);
    }
}
