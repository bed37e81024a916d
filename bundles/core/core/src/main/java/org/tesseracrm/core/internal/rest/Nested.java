package org.tesseracrm.core.internal.rest;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;

/** A record within a body: the service, which knows no bodies, names its fields bare. */
final class Nested {
    private final String prefix;
    private final Set<String> fields;

    /** @param name under which the record stands in the body */
    Nested(String name, Class<? extends Record> type) {
        prefix = name + ".";
        fields = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws InvalidInputException with the fields as the body has them */
    <T> T named(Supplier<T> call) {
        try {
            return call.get();
        } catch (InvalidInputException e) {
            throw new InvalidInputException(e.errors().stream().map(this::named).toList());
        }
    }

    private FieldError named(FieldError error) {
        return fields.contains(error.field())
                ? new FieldError(prefix + error.field(), error.code(), error.message())
                : error;
    }
}
