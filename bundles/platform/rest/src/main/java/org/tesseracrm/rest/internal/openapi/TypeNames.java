package org.tesseracrm.rest.internal.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;

/** A nested record is named with the class around it, or two of one simple name would become one schema. */
final class TypeNames extends TypeNameResolver {
    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : getNameOfClass(outer) + type.getSimpleName();
    }
}
