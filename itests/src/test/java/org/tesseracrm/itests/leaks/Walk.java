package org.tesseracrm.itests.leaks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;

/** All that can be read without naming a record: lists, counts, searches, each sort and each comparison that halves a value. */
final class Walk {
    /** How every marker begins. */
    static final String ALL_MARKERS = "zq";

    private static final int AT_ONCE = 4;
    private static final List<String> HALVING = List.of("=ge=", "=lt=", "==");

    private final Api api;
    private final String marker;
    private final boolean thorough;

    /** @param thorough each field by itself; otherwise all fields in one filter, which is as much for one predicate */
    Walk(Api api, String marker, boolean thorough) {
        this.api = api;
        this.marker = marker;
        this.thorough = thorough;
    }

    List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        api.reads().filter(each -> each.params().isEmpty()).forEach(each -> {
            addresses.add(each.path());
            for (String query : each.queries()) {
                asked(each, query)
                        .forEach(value -> addresses.add(each.path() + "?" + query + "=" + Rest.encode(value)));
            }
        });
        return addresses;
    }

    private Stream<String> asked(Operation operation, String query) {
        List<String> fields = fields(operation);
        return switch (query) {
            case "q", "text", "search", "name" -> Stream.of(marker, ALL_MARKERS, marker + " nothing");
            case "sort" ->
                (thorough ? fields.stream() : fields.stream().limit(6)).flatMap(each -> Stream.of(each, "-" + each));
            case "filter" -> thorough ? each(fields, operation) : Stream.of(any(operation));
            case "limit" -> Stream.of("1", "500");
            default -> Stream.empty();
        };
    }

    private List<String> fields(Operation operation) {
        List<String> names = new ArrayList<>();
        operation.item().path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private Stream<String> each(List<String> fields, Operation operation) {
        return Stream.concat(Stream.of(any(operation)), fields.stream().flatMap(field -> HALVING.stream()
                .map(how -> field + how + value(operation, field, how))));
    }

    /** One filter over all texts, joined by 'or': where the caller's own rows are joined wrongly, it opens all. */
    private String any(Operation operation) {
        return fields(operation).stream()
                .filter(field -> isText(operation, field))
                .map(field -> field + "==" + ALL_MARKERS + "*")
                .collect(Collectors.joining(","));
    }

    private boolean isText(Operation operation, String field) {
        JsonNode schema = api.resolve(operation.item().path("properties").path(field));
        return schema.path("type").asText().equals("string")
                && !schema.has("format")
                && !Bodies.isReference(field)
                && !field.endsWith("ByName")
                && !field.equals("ownerName")
                && !field.equals("parentName");
    }

    private String value(Operation operation, String field, String how) {
        JsonNode schema = api.resolve(operation.item().path("properties").path(field));
        return switch (schema.path("type").asText("string")) {
            case "integer", "number" -> "7";
            case "boolean" -> "false";
            case "object" -> "12.5";
            default ->
                switch (schema.path("format").asText()) {
                    case "date" -> "2031-01-31";
                    case "date-time" -> "2026-01-31";
                    default -> Bodies.isReference(field) ? "1" : how.equals("==") ? marker + "*" : marker;
                };
        };
    }

    /** Answers by address, several at a time. */
    Map<String, Reply> as(Rest person) {
        return get(person, addresses());
    }

    static Map<String, Reply> get(Rest person, List<String> addresses) {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Map<String, Future<Reply>> asked = new LinkedHashMap<>();
            addresses.forEach(each -> asked.put(each, pool.submit(() -> person.get(each))));
            Map<String, Reply> replies = new LinkedHashMap<>();
            for (var each : asked.entrySet()) {
                replies.put(each.getKey(), each.getValue().get());
            }
            return replies;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdown();
        }
    }
}
