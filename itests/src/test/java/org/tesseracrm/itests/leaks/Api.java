package org.tesseracrm.itests.leaks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tesseracrm.itests.harness.Rest;

/** All operations of all modules, as the server describes them. */
final class Api {
    private static final Pattern PARAM = Pattern.compile("\\{(\\w+)}");
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();

    private Api(JsonNode document) {
        this.document = document;
        document.path("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    JsonNode described = path.getValue().path(method);
                    if (!described.isMissingNode()) {
                        operations.add(operation(method, path.getKey(), described));
                    }
                }));
    }

    static Api of(Rest rest) {
        return new Api(rest.get("/api/openapi.json").expect(200).json());
    }

    List<Operation> operations() {
        return operations;
    }

    Stream<Operation> reads() {
        return operations.stream().filter(Operation::reads);
    }

    Stream<Operation> writes() {
        return operations.stream().filter(each -> !each.reads());
    }

    /** Collections whose records are made by POST and read one by one: the modules' records. */
    Stream<Operation> creations() {
        return writes().filter(
                        each -> each.method().equals("POST") && each.params().isEmpty() && !each.isForm())
                .filter(each -> find("GET", each.path() + "/{id}").isPresent());
    }

    /** Of tables, row by row; other files are taken elsewhere. */
    Stream<Operation> imports() {
        return writes().filter(each ->
                each.isForm() && each.params().isEmpty() && each.path().endsWith("/imports"));
    }

    Optional<Operation> find(String method, String path) {
        return operations.stream()
                .filter(each -> each.method().equals(method) && each.path().equals(path))
                .findFirst();
    }

    private Operation operation(String method, String path, JsonNode described) {
        List<String> params = new ArrayList<>();
        for (Matcher matcher = PARAM.matcher(path); matcher.find(); ) {
            params.add(matcher.group(1));
        }
        Set<String> queries = new TreeSet<>();
        described.path("parameters").forEach(each -> {
            if (each.path("in").asText().equals("query")) {
                queries.add(each.path("name").asText());
            }
        });
        JsonNode content = described.path("requestBody").path("content");
        String media = content.isEmpty() ? "" : content.fieldNames().next();
        Set<String> answers = new HashSet<>();
        JsonNode answer = MissingNode.getInstance();
        for (var response : described.path("responses").properties()) {
            if (response.getKey().startsWith("2")) {
                for (var type : response.getValue().path("content").properties()) {
                    answers.add(type.getKey());
                    answer = resolve(type.getValue().path("schema"));
                }
            }
        }
        JsonNode items = resolve(answer.path("properties").path("items").path("items"));
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                List.copyOf(params),
                queries,
                media,
                media.isEmpty()
                        ? MissingNode.getInstance()
                        : content.path(media).path("schema"),
                items.isMissingNode() ? answer : items,
                answers,
                described.path("security").isArray()
                        && described.path("security").isEmpty());
    }

    /** The schema itself, where that is a reference to one. */
    JsonNode resolve(JsonNode schema) {
        String ref = schema.path("$ref").asText();
        return ref.isEmpty() ? schema : resolve(document.at(ref.substring(1)));
    }
}
