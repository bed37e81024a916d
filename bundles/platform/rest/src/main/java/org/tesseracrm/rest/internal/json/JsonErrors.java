package org.tesseracrm.rest.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.rest.ProblemException;

/** What was wrong with somebody's JSON, without a class name in it. */
public final class JsonErrors {
    private JsonErrors() {}

    public static ProblemException explain(JsonProcessingException error) {
        ProblemException ours = causedBy(error);
        if (ours != null) {
            return ours;
        }
        if (error instanceof PropertyBindingException unknown) {
            return ProblemException.invalid(path(unknown), "unknown", Text.of("rest.field.unknown"));
        }
        if (error instanceof InvalidFormatException wrong
                && wrong.getTargetType() != null
                && wrong.getTargetType().isEnum()) {
            String choices = Arrays.stream(wrong.getTargetType().getEnumConstants())
                    .map(choice -> EnumNames.camelCase(((Enum<?>) choice).name()))
                    .collect(Collectors.joining(", "));
            return ProblemException.invalid(path(wrong), "choice", Text.of("rest.field.choice", choices));
        }
        if (error instanceof MismatchedInputException wrong) {
            return ofWrongType(wrong);
        }
        if (error instanceof JsonParseException || error instanceof StreamConstraintsException) {
            return malformed(error);
        }
        if (error instanceof JsonMappingException mapping) {
            if (mapping.getCause() instanceof JsonParseException) {
                return malformed((JsonProcessingException) mapping.getCause());
            }
            return ProblemException.invalid(path(mapping), "format", Text.of("rest.field.format"));
        }
        return malformed(error);
    }

    /** A path as it is written in programs: {@code address.lines[2]}. */
    public static String path(JsonMappingException error) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : error.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static ProblemException ofWrongType(MismatchedInputException wrong) {
        if (wrong.getPath().isEmpty() && wrong.getLocation() != null && isEmptyBody(wrong)) {
            return new ProblemException(400, "bodyMissing", Text.of("rest.error.bodyMissing"));
        }
        String key = typeKey(wrong.getTargetType());
        return ProblemException.invalid(path(wrong), "format", Text.of(key));
    }

    private static boolean isEmptyBody(MismatchedInputException wrong) {
        return wrong.getOriginalMessage() != null
                && wrong.getOriginalMessage().startsWith("No content to map due to end-of-input");
    }

    /** A label that says what would have been right. */
    public static String typeKey(Class<?> type) {
        if (type == null) {
            return "rest.field.format";
        }
        if (type == String.class) {
            return "rest.field.text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "rest.field.boolean";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "rest.field.number";
        }
        if (java.time.LocalDate.class == type) {
            return "rest.field.date";
        }
        if (java.time.temporal.Temporal.class.isAssignableFrom(type)) {
            return "rest.field.time";
        }
        if (type.isArray() || Iterable.class.isAssignableFrom(type)) {
            return "rest.field.list";
        }
        return type.isRecord() || java.util.Map.class.isAssignableFrom(type)
                ? "rest.field.object"
                : "rest.field.format";
    }

    private static ProblemException malformed(JacksonException error) {
        var place = error.getLocation();
        return new ProblemException(
                400,
                "malformedJson",
                place == null
                        ? Text.of("rest.error.json")
                        : Text.of("rest.error.jsonAt", place.getLineNr(), place.getColumnNr()));
    }

    private static ProblemException causedBy(Throwable error) {
        for (Throwable t = error; t != null; t = t.getCause()) {
            if (t instanceof ProblemException problem) {
                return problem;
            }
        }
        return null;
    }
}
