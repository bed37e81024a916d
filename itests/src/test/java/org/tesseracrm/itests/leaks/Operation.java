package org.tesseracrm.itests.leaks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tesseracrm.itests.harness.Rest;

/**
 * One thing that can be asked for over REST.
 *
 * @param params names in the path, in their order
 * @param body its schema, missing where there is none
 * @param item schema of a record of the list that is answered, or of the record itself
 * @param answers media types of the answers that are no errors
 * @param open whether it can be called without signing in
 */
record Operation(
        String method,
        String path,
        List<String> params,
        Set<String> queries,
        String media,
        JsonNode body,
        JsonNode item,
        Collection<String> answers,
        boolean open) {
    boolean reads() {
        return method.equals("GET");
    }

    boolean isForm() {
        return media.startsWith("multipart/");
    }

    boolean hasBody() {
        return !media.isEmpty();
    }

    /** May be filtered and sorted. */
    boolean isList() {
        return reads() && queries.contains("limit");
    }

    /** With values for the names in its path. */
    String path(Map<String, String> values) {
        String filled = path;
        for (String each : params) {
            filled = filled.replace("{" + each + "}", Rest.encode(values.get(each)));
        }
        return filled;
    }

    /** What comes before the first name in the path. */
    String collection() {
        int brace = path.indexOf("/{");
        return brace < 0 ? path : path.substring(0, brace);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
