package org.tesseracrm.rest.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.rest.MergePatch;
import org.tesseracrm.rest.ProblemException;

/** A merge patch as a tree of JSON. */
final class JsonMergePatch<T> implements MergePatch<T> {
    private final ObjectMapper mapper;
    private final JavaType type;
    private final ObjectNode change;

    JsonMergePatch(ObjectMapper mapper, JavaType type, ObjectNode change) {
        this.mapper = mapper;
        this.type = type;
        this.change = change;
    }

    @Override
    public Set<String> fields() {
        Set<String> names = new LinkedHashSet<>();
        change.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Override
    public <V> Field<V> field(String name, Class<V> valueType) {
        JsonNode value = change.get(name);
        if (value == null) {
            return new Absent<>();
        }
        if (value.isNull()) {
            return new Null<>();
        }
        try {
            return new Value<>(mapper.treeToValue(value, valueType));
        } catch (JsonProcessingException e) {
            throw ProblemException.invalid(name, "format", Text.of(JsonErrors.typeKey(valueType)));
        }
    }

    /** @throws ProblemException 422 naming the fields that the record does not have */
    void refuseUnknown(JavaType record) {
        if (record.getRawClass() == Object.class) {
            return;
        }
        Set<String> known = mapper.getDeserializationConfig().introspect(record).findProperties().stream()
                .map(BeanPropertyDefinition::getName)
                .collect(Collectors.toSet());
        List<ProblemException.Field> unknown = fields().stream()
                .filter(name -> !known.contains(name))
                .map(name -> new ProblemException.Field(name, "unknown", Text.of("rest.field.unknown")))
                .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.invalid(unknown);
        }
    }

    @Override
    public T applyTo(T current) {
        // a resource's base class says T and means its record
        JavaType record = type.getRawClass() == Object.class ? mapper.constructType(current.getClass()) : type;
        refuseUnknown(record);
        JsonNode tree = mapper.valueToTree(current);
        try {
            return mapper.readerFor(record).readValue(merged(tree, change));
        } catch (JsonProcessingException e) {
            throw JsonErrors.explain(e);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** RFC 7396, section 2. */
    private JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode fields)) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode old ? old : mapper.createObjectNode();
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            if (field.getValue().isNull()) {
                result.remove(field.getKey());
            } else {
                result.set(field.getKey(), merged(result.get(field.getKey()), field.getValue()));
            }
        }
        return result;
    }
}
