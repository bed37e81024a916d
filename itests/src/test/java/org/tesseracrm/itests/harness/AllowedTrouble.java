package org.tesseracrm.itests.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Entries of the log that are no defect of ours, each with its reason. Keep it short. */
public final class AllowedTrouble {
    /** Anywhere, any time. */
    private static final List<Pattern> ALWAYS = List.of(
            // Aries asks OpenJPA for properties before OpenJPA is ready, takes JTA for granted, and is right
            Pattern.compile("EMFTracker .*Falling back to JTA"),
            // Atmosphere ends a push connection twice where a browser goes away at the wrong moment; the second end
            // finds nothing
            Pattern.compile("AsynchronousProcessor .*Failed to cancel resource"));

    /** While the database is away, whoever needs it says so. */
    private static final List<Pattern> DATABASE_AWAY = List.of(
            Pattern.compile("java\\.sql\\.SQL\\w*Exception"),
            Pattern.compile("(?i)connection|socket|database|data ?source"));

    private AllowedTrouble() {}

    public static List<Pattern> always() {
        return ALWAYS;
    }

    public static List<Pattern> whileDatabaseIsAway() {
        return Stream.concat(ALWAYS.stream(), DATABASE_AWAY.stream()).toList();
    }

    public static List<Pattern> and(String... patterns) {
        List<Pattern> all = new ArrayList<>(ALWAYS);
        for (String pattern : patterns) {
            all.add(Pattern.compile(pattern));
        }
        return all;
    }
}
