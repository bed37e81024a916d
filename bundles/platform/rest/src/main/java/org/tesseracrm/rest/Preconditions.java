package org.tesseracrm.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tesseracrm.i18n.Text;

/** Versions of records as entity tags: {@code "7"}. */
public final class Preconditions {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private Preconditions() {}

    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the sender has seen.
     *
     * @param ifMatch the header as taken with {@code @HeaderParam("If-Match")}
     * @throws ProblemException 428 where it is missing, 400 where it is not one tag of ours
     */
    public static long version(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(428, "preconditionRequired", Text.of("rest.error.ifMatchMissing"));
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new ProblemException(400, "malformedPrecondition", Text.of("rest.error.ifMatchMalformed"));
        }
        return Long.parseLong(tag.group(1));
    }
}
