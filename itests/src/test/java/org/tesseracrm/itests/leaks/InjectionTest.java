package org.tesseracrm.itests.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.harness.Server;

/** What is typed into a query is never taken for part of the question: on every path, in every parameter. */
@RunningServer
class InjectionTest {
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|org\\.tesseracrm|\\tat |(?i)\\bselect \\w+ from|openjpa|java\\.lang|mariadb|sql syntax|jdbc:");

    /** The web server itself refuses addresses that other programs on the way could read differently. */
    private static final Pattern REFUSED_AT_THE_DOOR =
            Pattern.compile("\"message\":\"(Ambiguous|Suspicious|Illegal|Bad)[\\w ]*\"");

    private static final Duration ASLEEP = Duration.ofSeconds(4);

    /** None of these is an id, a field or a number. */
    private static final List<String> SHAPES = List.of(
            "'",
            "\"",
            "' or '1'='1",
            "') or ('1'='1",
            "1 or sleep(5)",
            "name;select sleep(5)",
            "name,(select case when (1=1) then 1 else 1/0 end)",
            "e.tenantId",
            "ownerId)",
            "owner.password",
            "tenantId",
            "searchText",
            "passwordHash",
            "class.classLoader",
            "%{(#a=@java.lang.Runtime@getRuntime()).exec('id')}",
            "${7*7}",
            "#{T(java.lang.Runtime).getRuntime()}",
            "name==x or e.tenantId>0",
            "name=='*';tenantId=gt=0",
            "tenantId=gt=0",
            "(name==*),(id=gt=0)",
            "id=gt=0,id=le=0",
            "name=in=()",
            "name=regex=.*",
            "name==\\",
            "name=='",
            "{\"$gt\":\"\"}",
            "\u0000",
            "\uFFFF\uD83D",
            "%%",
            "_",
            "-1",
            "99999999999999999999",
            "1e9",
            "NaN",
            "../../../etc/passwd",
            "AQ2-DGXLMRQSAAAAAAAAAAHx",
            "a".repeat(3_000),
            "(".repeat(200) + "name==x" + ")".repeat(200),
            IntStream.range(0, 400).mapToObj(i -> "name==x").collect(Collectors.joining(",")));

    private final Scene scene;

    InjectionTest(Server server) {
        scene = Scene.of(server);
    }

    @Test
    void inQueries() {
        List<String> addresses = new ArrayList<>();
        scene.api.reads().filter(each -> each.params().isEmpty()).forEach(each -> Stream.concat(
                        each.queries().stream(), Stream.of("tenantId", "ownerId"))
                .forEach(query ->
                        SHAPES.forEach(shape -> addresses.add(each.path() + "?" + query + "=" + Rest.encode(shape)))));
        hold(addresses, Cast.PEER);
        hold(addresses.stream().filter(each -> each.contains("/core/")).toList(), "administrator without boss");
    }

    @Test
    void inPaths() {
        List<String> addresses = new ArrayList<>();
        scene.api.reads().filter(each -> !each.params().isEmpty()).forEach(each -> SHAPES.stream()
                .filter(shape -> shape.length() < 100 && !shape.contains("/") && !shape.contains("\u0000"))
                .forEach(shape -> addresses.add(each.path(
                        each.params().stream().collect(Collectors.toMap(name -> name, name -> shape, (a, b) -> a))))));
        hold(addresses, Cast.PEER);
    }

    /** Answers are what they should be, in time, with nothing in them that the person may not read. */
    private void hold(List<String> addresses, String name) {
        TreeSet<String> wrong = new TreeSet<>();
        long started = System.nanoTime();
        Map<String, Reply> replies = Walk.get(scene.cast.person(name), addresses);
        replies.forEach((address, reply) -> {
            boolean refused = reply.status() >= 400 && reply.status() < 500;
            if (reply.status() == 400
                    && REFUSED_AT_THE_DOOR.matcher(reply.body()).find()) {
                return;
            }
            if (reply.status() != 200 && !refused) {
                wrong.add(reply.status() + " " + address + ": " + reply.body());
            }
            if (refused && !reply.header("Content-Type").startsWith("application/problem+json")) {
                wrong.add(reply.status() + " " + address + " is no problem: " + reply.body());
            }
            if (INSIDE.matcher(echoless(reply, address)).find()) {
                wrong.add(address + " tells of the inside: " + reply.body());
            }
            Stream.of(scene.hidden, scene.foreign)
                    .flatMap(each -> each.traces().stream())
                    .forEach(trace -> {
                        if (reply.body().contains(trace)) {
                            wrong.add(address + " opens " + trace);
                        }
                    });
        });
        Duration each = Duration.ofNanos((System.nanoTime() - started) / Math.max(1, addresses.size()));
        assertEquals(List.of(), wrong.stream().limit(40).toList(), () -> wrong.size() + " answers for " + name);
        assertEquals(true, each.compareTo(ASLEEP) < 0, () -> "asked " + each.toMillis() + " ms on average");
    }

    /** Without the words that were asked with, which an error may repeat. */
    private static String echoless(Reply reply, String address) {
        String body = reply.body();
        for (String shape : SHAPES) {
            if (shape.length() > 5 && address.contains(Rest.encode(shape))) {
                body = body.replace(shape, "").replace(shape.replace("\"", "\\\""), "");
            }
        }
        return reply.status() >= 400
                ? body.replaceAll("\"instance\":\"[^\"]*\"", "").replaceAll("\"message\":\"[^\"]*\"", "")
                : body.startsWith("{\"items\"") ? "" : body;
    }
}
