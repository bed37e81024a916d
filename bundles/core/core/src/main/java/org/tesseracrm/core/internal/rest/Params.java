package org.tesseracrm.core.internal.rest;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.rest.ListParams;
import org.tesseracrm.rest.ProblemException;

/** Query parameters of lists that are searched by text alone. */
final class Params {
    private Params() {}

    /** @throws org.tesseracrm.rest.ProblemException 422 where it is no number from 1 to 500 */
    static int limit(String limit) {
        ListParams params = new ListParams();
        params.limit = limit;
        return params.limit(ListRequest.MAX_LIMIT);
    }

    /**
     * A choice as JSON writes it: {@code productManagement} for {@code PRODUCT_MANAGEMENT}.
     *
     * @throws InvalidInputException where it is none of the choices; absent where nothing was sent
     */
    static <E extends Enum<E>> Optional<E> choice(String name, String text, Class<E> type) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(known(text, type).orElseThrow(() -> unknown(name)));
    }

    /** The same in a path, where what is not known is simply not there. */
    static <E extends Enum<E>> Optional<E> known(String text, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(one -> inJson(one.name()).equals(text))
                .findFirst();
    }

    /** @throws InvalidInputException where it is neither {@code true} nor {@code false}; absent where nothing was sent */
    static Optional<Boolean> flag(String name, String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.equals("true") && !text.equals("false")) {
            throw unknown(name);
        }
        return Optional.of(Boolean.valueOf(text));
    }

    /** What was sent, unless it is blank. */
    static Optional<String> filled(String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** @throws ProblemException 422 where it is no time; absent where nothing was sent */
    static Optional<Instant> time(String name, String text) {
        try {
            return filled(text).map(Instant::parse);
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid(name, "format", Text.of("rest.field.time"));
        }
    }

    private static String inJson(String name) {
        StringBuilder camel = new StringBuilder();
        for (String word : name.toLowerCase(Locale.ROOT).split("_")) {
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }

    private static InvalidInputException unknown(String name) {
        return InvalidInputException.of(name, "unknown", Text.of("core.rest.unknownValue", name));
    }
}
