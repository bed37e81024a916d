package org.tesseracrm.core.internal.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FlatJsonTest {
    @Property
    void whatIsWrittenIsReadAgain(@ForAll Map<String, String> values) {
        assertEquals(values, FlatJson.read(FlatJson.write(values)));
    }

    @Test
    void itIsJson() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", "a \"b\"\\\n客户");
        values.put("phone", null);
        String json = FlatJson.write(values);
        assertEquals("{\"name\":\"a \\\"b\\\"\\\\\\u000a客户\",\"phone\":null}", json);
        assertEquals(values, FlatJson.read(json));
    }
}
