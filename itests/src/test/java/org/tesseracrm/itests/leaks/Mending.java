package org.tesseracrm.itests.leaks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;

/** Sends a body and mends the fields that the server complains about, until it takes it or says nothing new. */
final class Mending {
    private static final int ROUNDS = 16;

    private Mending() {}

    /** What was sent at last, and what came back. */
    record Outcome(Call call, Reply reply) {
        boolean isTaken() {
            return reply.status() != 400 && reply.status() != 422 && reply.status() != 415;
        }
    }

    static Outcome send(Rest person, Call first) {
        Call call = first;
        Reply reply = call.as(person);
        if (reply.status() == 404 && call.operation().params().isEmpty() && call.body() != null) {
            JsonNode body = call.body().deepCopy();
            dropReferences(body);
            call = call.with(body);
            reply = call.as(person);
        }
        Map<String, Integer> tried = new HashMap<>();
        for (int round = 0; round < ROUNDS && reply.status() == 422 && call.body() != null; round++) {
            JsonNode body = call.body().deepCopy();
            boolean mended = false;
            for (JsonNode error : reply.json().path("errors")) {
                mended |= mend(
                        body,
                        error.path("field").asText(),
                        error.path("message").asText(),
                        tried.merge(error.path("field").asText(), 1, Integer::sum));
            }
            if (!mended) {
                break;
            }
            call = call.with(body);
            reply = call.as(person);
        }
        return new Outcome(call, reply);
    }

    /** First with what the message offers, then without the field, then with what often does. */
    private static boolean mend(JsonNode body, String field, String message, int time) {
        String[] steps = field.replaceAll("\\[(\\d+)]", ".$1").split("\\.");
        JsonNode at = body;
        for (int i = 0; i < steps.length - 1 && at != null; i++) {
            at = at instanceof ArrayNode array ? array.get(Integer.parseInt(steps[i])) : at.get(steps[i]);
        }
        String name = steps[steps.length - 1];
        if (at == null || !at.has(name)) {
            at = time == 1 ? holder(body, name) : at;
        }
        if (!(at instanceof ObjectNode object)) {
            return false;
        }
        boolean list = object.path(name).isArray();
        switch (time) {
            case 1 -> {
                String offered = offered(message);
                if (offered.isEmpty()) {
                    object.remove(name);
                } else if (list) {
                    object.putArray(name).add(offered);
                } else {
                    object.put(name, offered);
                }
            }
            case 2 -> object.remove(name);
            case 3 -> object.put(name, "1");
            case 4 -> object.put(name, "leak" + Long.toString(System.nanoTime(), 36));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whatever has a field of that name: a complaint may name it without what it lies in. */
    private static JsonNode holder(JsonNode node, String name) {
        return node.isObject() && node.has(name) ? node : node.findParent(name);
    }

    /** Without anything that refers to another record. */
    static void dropReferences(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.stream().filter(Bodies::isReference).forEach(object::remove);
        }
        node.forEach(Mending::dropReferences);
    }

    /** The first of the choices at the end of 'must be one of: a, b'. */
    private static String offered(String message) {
        int colon = Math.max(message.lastIndexOf('：'), message.lastIndexOf(": ") + 1);
        if (colon <= 0) {
            return "";
        }
        String first = message.substring(colon + 1).split("[,，、]")[0].replaceAll("[。.\\s]+$", "");
        return first.strip().matches("[\\w.-]+") ? first.strip() : "";
    }
}
