package org.tesseracrm.core.internal.service.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptTest {
    @TempDir
    Path data;

    @Test
    void withoutTheFileThisIsNoRehearsal() {
        assertTrue(Script.in(data).isEmpty());
    }

    @Test
    void theFileSaysWhatToTry() throws IOException {
        Files.writeString(
                data.resolve("rehearsal.properties"),
                "language=zh-CN\nran=contacts orders\nmodule.0=/a.jar\nmodule.1=/b.jar\n");
        Script script = Script.in(data).orElseThrow();
        assertEquals(Locale.SIMPLIFIED_CHINESE, script.language());
        assertEquals(List.of(Path.of("/a.jar"), Path.of("/b.jar")), script.modules());
        assertEquals(Set.of("contacts", "orders"), script.ran());
        assertFalse(script.isDone());
    }

    @Test
    void nothingIsTriedOutTwice() throws IOException {
        Files.writeString(data.resolve("rehearsal.properties"), "");
        Facts facts = new Facts();
        String first = facts.next("module");
        facts.say(first + "id", "orders");
        facts.say(facts.next("module") + "id", "visits");
        Script script = Script.in(data).orElseThrow();
        facts.write(script.result());
        assertTrue(script.isDone());
        Properties said = new Properties();
        try (Reader reader = Files.newBufferedReader(script.result())) {
            said.load(reader);
        }
        assertEquals("2", said.getProperty("module.count"));
        assertEquals("visits", said.getProperty("module.1.id"));
    }
}
