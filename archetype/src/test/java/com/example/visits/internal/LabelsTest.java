package com.example.visits.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.visits.VisitsModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.module.ModuleDescriptor.Permission;

/** Labels are complete in both languages. */
class LabelsTest {
    private final Properties english = read("/i18n/messages.properties");
    private final Properties chinese = read("/i18n/messages_zh_CN.properties");

    @Test
    void bothLanguagesHaveTheSameLabels() {
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(chinese.stringPropertyNames()));
    }

    @Test
    void moduleAndPermissionsHaveNames() {
        assertTrue(english.containsKey("visits.module.name") && english.containsKey("visits.module.description"));
        for (Permission permission : new VisitsModule().descriptor().permissions()) {
            assertTrue(english.containsKey("permission." + permission.id()), permission.id());
        }
    }

    private static Properties read(String file) {
        try (InputStream in = LabelsTest.class.getResourceAsStream(file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Properties labels = new Properties();
            labels.load(reader);
            return labels;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
