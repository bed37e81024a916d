package org.tesseracrm.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderTest {
    @TempDir
    Path folder;

    private Path jar;
    private Path archive;

    @BeforeEach
    void make() throws IOException {
        Files.createDirectories(folder.resolve("home/bin"));
        assertTrue(Files.createFile(folder.resolve("home/bin/karaf")).toFile().setExecutable(true));
        jar = Files.createFile(folder.resolve("orders-1.0.0.jar"));
        archive = Files.createFile(folder.resolve("new.tar.gz"));
    }

    private Order parse(String... arguments) throws NotPossible {
        List<String> all = new ArrayList<>(List.of("--data", folder.toString(), "--from", folder + "/home"));
        all.addAll(List.of(arguments));
        return Order.parse(all, Map.of("LANG", "zh_CN.UTF-8"));
    }

    private void refused(String because, String... arguments) {
        NotPossible refused = assertThrows(NotPossible.class, () -> parse(arguments));
        assertEquals("order." + because, refused.getMessage());
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertFalse(refused.in(new Words(language)).isBlank());
        }
    }

    @Test
    void modulesAndDistributionsAreToldApart() throws NotPossible {
        Order modules = parse(jar.toString(), jar.toString(), "--keep");
        assertTrue(modules.ofModules());
        assertTrue(modules.keep());
        assertEquals(2, modules.subjects().size());
        assertFalse(parse(archive.toString()).ofModules());
        assertFalse(parse(folder.resolve("home").toString()).ofModules());
    }

    @Test
    void theLanguageIsTheMachinesUnlessOneIsAskedFor() throws NotPossible {
        assertEquals(Locale.SIMPLIFIED_CHINESE, parse(jar.toString()).language());
        assertEquals(Locale.ENGLISH, parse(jar.toString(), "--lang", "en").language());
        assertEquals(Locale.ENGLISH, Order.language(Map.of(), Map.of("LANG", "zh_CN", "LC_ALL", "C.UTF-8")));
    }

    @Test
    void whatCannotBeDoneIsRefusedBeforeAnythingIsBegun() throws IOException {
        refused("nothing");
        refused("missing", folder + "/nowhere.jar");
        refused("kind", Files.createFile(folder.resolve("notes.txt")).toString());
        refused("mixed", jar.toString(), archive.toString());
        refused("option", jar.toString(), "--fast");
        refused("value", jar.toString(), "--json");
        refused("work", jar.toString(), "--work", folder + "/nowhere");
        refused("json", jar.toString(), "--json", folder.toString());
        refused("data", jar.toString(), "--data", folder + "/nowhere");
        refused("running", jar.toString(), "--from", folder.toString());
    }
}
