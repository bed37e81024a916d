package org.tesseracrm.rest.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.rest.MergePatch;
import org.tesseracrm.rest.ProblemException;

/** Reads merge patches and refuses fields that the record does not have. */
@Consumes("application/merge-patch+json")
public final class MergePatchBodies implements MessageBodyReader<MergePatch<?>> {
    private final ObjectMapper mapper;

    public MergePatchBodies(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == MergePatch.class;
    }

    @Override
    public MergePatch<?> readFrom(
            Class<MergePatch<?>> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        Type record = generic instanceof ParameterizedType of ? of.getActualTypeArguments()[0] : Object.class;
        return read(mapper.constructType(record), body);
    }

    MergePatch<?> read(JavaType record, InputStream body) throws IOException {
        JsonNode tree;
        try {
            tree = mapper.readTree(body);
        } catch (JsonProcessingException e) {
            throw JsonErrors.explain(e);
        }
        if (tree.isMissingNode()) {
            throw new ProblemException(400, "bodyMissing", Text.of("rest.error.bodyMissing"));
        }
        if (!(tree instanceof ObjectNode change)) {
            throw ProblemException.invalid("", "format", Text.of("rest.field.object"));
        }
        JsonMergePatch<?> patch = new JsonMergePatch<>(mapper, record, change);
        patch.refuseUnknown(record);
        return patch;
    }
}
