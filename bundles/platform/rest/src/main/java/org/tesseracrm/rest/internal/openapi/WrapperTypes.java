package org.tesseracrm.rest.internal.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.Iterator;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.MergePatch;
import org.tesseracrm.rest.Upload;
import org.tesseracrm.rest.internal.json.EnumNames;

/** Sees through our wrappers to the record inside, and names choices as JSON does. */
final class WrapperTypes implements ModelConverter {
    @Override
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java =
                type.getType() == null ? null : TypeFactory.defaultInstance().constructType(type.getType());
        if (java != null && java.hasRawClass(Upload.class)) {
            return new ObjectSchema()
                    .addProperty("file", new StringSchema().format("binary"))
                    .addProperty("options", new ObjectSchema());
        }
        if (java != null && java.hasRawClass(BigDecimal.class)) {
            return new StringSchema().format("decimal");
        }
        if (java != null && java.isEnumType()) {
            StringSchema choice = new StringSchema();
            for (Object constant : java.getRawClass().getEnumConstants()) {
                choice.addEnumItem(EnumNames.camelCase(((Enum<?>) constant).name()));
            }
            return choice;
        }
        if (java != null && (Answer.class.isAssignableFrom(java.getRawClass()) || java.hasRawClass(MergePatch.class))) {
            JavaType inner = java.containedTypeOrUnknown(0);
            if (inner.hasRawClass(Void.class)) {
                return null;
            }
            return context.resolve(new AnnotatedType().type(inner).resolveAsRef(true));
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }
}
