package org.tesseracrm.rest.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tesseracrm.rest.ProblemException;

class JsonBodiesTest {
    private final ObjectMapper mapper = Json.mapper();
    private final JsonBodies bodies = new JsonBodies(mapper);

    enum Kind {
        KEY_ACCOUNT,
        SMALL
    }

    record Inner(BigDecimal amount) {}

    record Thing(
            String name,
            int count,
            Boolean flag,
            Kind kind,
            Instant at,
            LocalDate day,
            List<String> tags,
            Inner inner,
            Optional<String> note) {}

    @Test
    void writesNamesTimesAndDecimalsByTheConventions() throws IOException {
        Thing thing = new Thing(
                "客户",
                2,
                true,
                Kind.KEY_ACCOUNT,
                Instant.parse("2026-01-31T08:00:00Z"),
                LocalDate.of(2026, 1, 31),
                List.of("a"),
                new Inner(new BigDecimal("12345678901234567890.10")),
                Optional.empty());

        assertEquals(
                "{\"name\":\"客户\",\"count\":2,\"flag\":true,\"kind\":\"keyAccount\",\"at\":\"2026-01-31T08:00:00Z\","
                        + "\"day\":\"2026-01-31\",\"tags\":[\"a\"],\"inner\":{\"amount\":\"12345678901234567890.10\"},\"note\":null}",
                write(thing));
    }

    @Test
    void readsWhatItWrites() throws IOException {
        Thing thing = new Thing(
                "x", 0, null, Kind.SMALL, Instant.EPOCH, null, List.of(), new Inner(BigDecimal.TEN), Optional.of("n"));

        assertEquals(thing, read(write(thing)));
    }

    @Test
    void takesTimesOfAnyZoneAsTheSameInstant() throws IOException {
        assertEquals(
                Instant.parse("2026-01-31T00:00:00Z"),
                read("{\"count\":1,\"at\":\"2026-01-31T08:00:00+08:00\"}").at());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'count':1,'nonsense':1}               | nonsense     | unknown",
                "{'count':1,'inner':{'amounts':1}}      | inner.amounts| unknown",
                "{'count':'five'}                       | count        | format",
                "{'count':1.5}                          | count        | format",
                "{'count':99999999999}                  | count        | format",
                "{'count':1,'name':5}                   | name         | format",
                "{'count':1,'name':true}                | name         | format",
                "{'count':1,'flag':'true'}              | flag         | format",
                "{'count':1,'flag':1}                   | flag         | format",
                "{'count':1,'kind':'KEY_ACCOUNT'}       | kind         | choice",
                "{'count':1,'kind':0}                   | kind         | choice",
                "{'count':1,'kind':'friend'}            | kind         | choice",
                "{'count':1,'at':'yesterday'}           | at           | format",
                "{'count':1,'day':'2026-13-01'}         | day          | format",
                "{'count':1,'tags':'a'}                 | tags         | format",
                "{'count':1,'tags':['a',2]}             | tags[1]      | format",
                "{'count':1,'inner':[]}                 | inner        | format",
                "{'count':1,'inner':{'amount':'x'}}     | inner.amount | format",
            })
    void namesTheFieldThatIsWrong(String json, String field, String code) {
        ProblemException refused = refused(json.replace('\'', '"'));
        assertEquals(422, refused.status());
        assertEquals(field, refused.fields().get(0).name());
        assertEquals(code, refused.fields().get(0).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"count\":1", "{'count':1}", "{\"count\":1} x", "{\"count\":1,\"count\":2}", "x"})
    void whatIsNoJsonIsMalformed(String json) {
        ProblemException refused = refused(json);
        assertEquals(400, refused.status());
        assertEquals("malformedJson", refused.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "null"})
    void aBodyIsNeeded(String json) {
        ProblemException refused = refused(json);
        assertEquals(400, refused.status());
        assertEquals("bodyMissing", refused.code());
    }

    @Test
    void nothingOfTheInsideIsTold() {
        ProblemException refused = refused("{\"count\":\"five\"}");
        assertEquals(false, refused.fields().get(0).message().toString().contains("java"));
    }

    private ProblemException refused(String json) {
        return assertThrows(ProblemException.class, () -> read(json));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Thing read(String json) throws IOException {
        return (Thing) bodies.readFrom(
                (Class) Thing.class,
                Thing.class,
                null,
                MediaType.APPLICATION_JSON_TYPE,
                null,
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private String write(Object value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        bodies.writeTo(value, value.getClass(), value.getClass(), null, MediaType.APPLICATION_JSON_TYPE, null, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tooDeepIsRefused() {
        assertThrows(JsonProcessingException.class, () -> mapper.readTree("[".repeat(200)));
    }
}
