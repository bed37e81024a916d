package org.tesseracrm.itests.leaks;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tesseracrm.itests.harness.Reply;

/** An answer as far as it must not depend on what is hidden: all but the time of day. */
final class Same {
    private static final Set<String> OF_THE_MOMENT = Set.of("date", ":status");

    private Same() {}

    static String of(Reply reply) {
        Map<String, String> headers = new TreeMap<>();
        reply.headers().map().forEach((name, values) -> {
            if (!OF_THE_MOMENT.contains(name)) {
                headers.put(name, String.join(", ", values));
            }
        });
        return reply.status() + "\n"
                + headers.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n")) + "\n\n"
                + reply.body();
    }

    /** With the id that was asked for written the same way, for ids of the same length. */
    static String but(Reply reply, String id) {
        return of(reply).replace(id, "{id}");
    }

    /** All that went over the line, to look for what should not be in it. */
    static String all(Reply reply) {
        return reply.headers().map() + "\n" + reply.body();
    }
}
