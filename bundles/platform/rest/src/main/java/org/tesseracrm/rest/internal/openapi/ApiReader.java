package org.tesseracrm.rest.internal.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.jaxrs2.DefaultParameterExtension;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;
import org.tesseracrm.rest.internal.json.Json;

/**
 * Describes resource classes with Swagger's reader. Its registers are static: they are set for the time of one reading, one
 * at a time, and hold no class afterwards. (CXF's OpenApiFeature would keep every context it ever made.)
 */
public final class ApiReader {
    private static final Object ONE_AT_A_TIME = new Object();

    public ApiPart read(String base, List<Class<?>> resources) {
        synchronized (ONE_AT_A_TIME) {
            ModelConverters converters = ModelConverters.getInstance(false);
            ModelConverter types = new ModelResolver(Json.mapper(), new TypeNames());
            ModelConverter wrappers = new WrapperTypes();
            converters.addConverter(types);
            converters.addConverter(wrappers);
            try {
                Reader reader = new Reader(new SwaggerConfiguration().openAPI(new OpenAPI()));
                OpenAPI api = new OpenAPI();
                for (Class<?> resource : resources) {
                    // a method that several inherit is described once for each
                    OpenAPIExtensions.setExtensions(
                            List.of(new Conventions(base, resource), new DefaultParameterExtension()));
                    api = reader.read(resource);
                }
                return new ApiPart(base, io.swagger.v3.core.util.Json.mapper().writeValueAsString(api));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            } finally {
                converters.removeConverter(wrappers);
                converters.removeConverter(types);
                OpenAPIExtensions.setExtensions(List.of());
                TypeFactory.defaultInstance().clearCache();
                io.swagger.v3.core.util.Json.mapper().getTypeFactory().clearCache();
            }
        }
    }
}
