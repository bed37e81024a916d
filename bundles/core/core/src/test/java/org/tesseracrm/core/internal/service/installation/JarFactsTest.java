package org.tesseracrm.core.internal.service.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

class JarFactsTest {
    @Test
    void aFileSaysWhatItIsInBothLanguages() throws IOException {
        byte[] file = jar();

        JarFacts facts = JarFacts.read(new ByteArrayInputStream(file));

        assertEquals("org.example.sms", facts.bundle());
        assertEquals("1.2.0", facts.version());
        assertEquals("sms", facts.module());
        assertEquals(file.length, facts.bytes());
        assertEquals("短信", facts.label(Locale.SIMPLIFIED_CHINESE, "sms.module.name", "sms"));
        assertEquals("短信", facts.label(Locale.CHINESE, "sms.module.name", "sms"));
        assertEquals("Messages", facts.label(Locale.US, "sms.module.name", "sms"));
        assertEquals("sms", facts.label(Locale.US, "sms.module.none", "sms"));
    }

    @Test
    void whatIsNoBundleIsRefused() {
        assertThrows(IOException.class, () -> JarFacts.read(new ByteArrayInputStream(new byte[] {1, 2, 3})));
    }

    private static byte[] jar() throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-SymbolicName", "org.example.sms;singleton:=true");
        main.putValue("Bundle-Version", "1.2.0");
        main.putValue("Tessera-Module", "sms");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(file, manifest)) {
            jar.putNextEntry(new JarEntry("i18n/messages.properties"));
            jar.write("sms.module.name=Messages".getBytes(StandardCharsets.UTF_8));
            jar.putNextEntry(new JarEntry("i18n/messages_zh_CN.properties"));
            jar.write("sms.module.name=短信".getBytes(StandardCharsets.UTF_8));
        }
        return file.toByteArray();
    }
}
