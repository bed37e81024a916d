package org.tesseracrm.rest.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tesseracrm.rest.MergePatch;
import org.tesseracrm.rest.ProblemException;

class MergePatchTest {
    private static final Person CURRENT = new Person("王芳", 41, List.of("a", "b"), new Address("上海", "南京东路"), null);

    private final ObjectMapper mapper = Json.mapper();

    record Address(String city, String street) {}

    record Person(String name, int age, List<String> tags, Address address, String note) {}

    @Test
    void anEmptyChangeChangesNothing() throws IOException {
        assertEquals(CURRENT, patch("{}").applyTo(CURRENT));
    }

    @Test
    void absentStaysNullEmptiesValueSets() throws IOException {
        MergePatch<Person> patch = patch("{\"name\":null,\"note\":\"x\"}");

        assertEquals(new Person(null, 41, CURRENT.tags(), CURRENT.address(), "x"), patch.applyTo(CURRENT));
        assertEquals(Set.of("name", "note"), patch.fields());
        assertInstanceOf(MergePatch.Null.class, patch.field("name", String.class));
        assertInstanceOf(MergePatch.Absent.class, patch.field("age", Integer.class));
        assertEquals("x", patch.field("note", String.class).or("y"));
        assertEquals("y", patch.field("tags", String.class).or("y"));
    }

    @Test
    void objectsAreMergedAndListsReplaced() throws IOException {
        Person changed =
                patch("{\"address\":{\"street\":null},\"tags\":[\"c\"]}").applyTo(CURRENT);

        assertEquals(new Address("上海", null), changed.address());
        assertEquals(List.of("c"), changed.tags());
    }

    @Test
    void unknownFieldsAreAllNamed() {
        ProblemException refused = assertThrows(ProblemException.class, () -> patch("{\"nam\":1,\"id\":2}"));
        assertEquals(422, refused.status());
        assertEquals(
                List.of("nam", "id"),
                refused.fields().stream().map(ProblemException.Field::name).toList());
    }

    @Test
    void wrongTypesAreNamedWhereTheyAre() throws IOException {
        MergePatch<Person> patch = patch("{\"address\":{\"city\":5}}");
        assertEquals("address.city", field(() -> patch.applyTo(CURRENT)));
        MergePatch<Person> age = patch("{\"age\":\"old\"}");
        assertEquals("age", field(() -> age.field("age", Integer.class)));
    }

    @Test
    void aChangeIsAnObject() {
        assertEquals(
                422, assertThrows(ProblemException.class, () -> patch("[]")).status());
        assertEquals(400, assertThrows(ProblemException.class, () -> patch("")).status());
        assertEquals(400, assertThrows(ProblemException.class, () -> patch("{")).status());
    }

    private static String field(org.junit.jupiter.api.function.Executable action) {
        return assertThrows(ProblemException.class, action).fields().get(0).name();
    }

    @SuppressWarnings("unchecked")
    private MergePatch<Person> patch(String json) throws IOException {
        return (MergePatch<Person>) new MergePatchBodies(mapper)
                .read(
                        mapper.constructType(Person.class),
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
