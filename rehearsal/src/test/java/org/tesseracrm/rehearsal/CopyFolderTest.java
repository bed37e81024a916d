package org.tesseracrm.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes into the copy, and what must not. */
class CopyFolderTest {
    @TempDir
    Path work;

    @Test
    void nothingOfTheSettingsLeadsOutOfTheHouse() throws IOException, NotPossible {
        Path etc = Files.createDirectories(work.resolve("home/etc"));
        write(
                etc,
                "org.tesseracrm.datasource.cfg",
                "# mine\nurl = jdbc:mariadb://db:3306/crm\npassword=x\npool.size = 20\n");
        write(etc, "org.tesseracrm.mail.cfg", "host = mail.example\nport = 587\n");
        write(etc, "org.tesseracrm.core.ldap-acme.cfg", "url = ldaps://dc\n");
        write(etc, "org.ops4j.pax.web.cfg", "org.ops4j.pax.web.listening.addresses = 0.0.0.0\n");
        write(etc, "system.properties", "a=b\n");
        try (CopyFolder copy = CopyFolder.make(work, 0)) {
            copy.takeSettings(work.resolve("home"));
            assertEquals("# mine\npool.size = 20\n", read(copy, "org.tesseracrm.datasource.cfg"));
            assertEquals("port = 587\nhost = \n", read(copy, "org.tesseracrm.mail.cfg"));
            assertFalse(Files.exists(copy.etc().resolve("org.tesseracrm.core.ldap-acme.cfg")));
            assertEquals("org.ops4j.pax.web.listening.addresses = 127.0.0.1\n", read(copy, "org.ops4j.pax.web.cfg"));
            assertTrue(read(copy, "system.properties").contains("startRemoteShell = false"));
        }
        assertEquals("host = mail.example\nport = 587\n", Files.readString(etc.resolve("org.tesseracrm.mail.cfg")));
    }

    @Test
    void uploadsAndKeyComeAlongCachesAndLogsDoNot() throws IOException, NotPossible {
        Path data = Files.createDirectories(work.resolve("data"));
        write(Files.createDirectories(data.resolve("modules/orders/1.0.0")), "a.jar", "jar");
        write(Files.createDirectories(data.resolve("karaf/deploy")), "visits.jar", "jar");
        write(Files.createDirectories(data.resolve("log")), "karaf.log", "much");
        write(data, "secret.key", "key");
        write(data, "node-name", "node");
        Path root;
        try (CopyFolder copy = CopyFolder.make(work, 0)) {
            copy.takeFiles(data);
            assertEquals(Set.of(), copy.takeDeployed(data, Set.of("orders")));
            root = copy.root();
            assertTrue(Files.exists(copy.data().resolve("modules/orders/1.0.0/a.jar")));
            assertTrue(Files.exists(copy.data().resolve("karaf/deploy/visits.jar")));
            assertTrue(Files.exists(copy.data().resolve("secret.key")));
            assertFalse(Files.exists(copy.data().resolve("node-name")), "it is another node");
            assertFalse(Files.exists(copy.data().resolve("log/karaf.log")));
        }
        assertFalse(Files.exists(root));
    }

    @Test
    void aDeployedModuleMakesRoomForTheOneThatIsTried() throws IOException, NotPossible {
        Path data = work.resolve("data");
        Path jar = Files.createDirectories(data.resolve("karaf/deploy")).resolve("visits.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Tessera-Module", "visits");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        try (CopyFolder copy = CopyFolder.make(work, 0)) {
            assertEquals(Set.of("visits"), copy.takeDeployed(data, Set.of("visits", "orders")));
            assertFalse(Files.exists(copy.data().resolve("karaf/deploy/visits.jar")));
        }
    }

    @Test
    void tooLittleRoomIsSaidBeforeAnythingIsBegun() {
        NotPossible refused = assertThrows(NotPossible.class, () -> CopyFolder.make(work, Long.MAX_VALUE / 4));
        assertEquals("space", refused.getMessage());
        assertEquals(0, work.toFile().list().length);
    }

    @Test
    void whoMadeAViewIsNotAskedForInTheCopy() {
        assertEquals(
                "CREATE ALGORITHM=UNDEFINED VIEW `v` AS select 1",
                DatabaseCopy.ownerless(
                        "CREATE ALGORITHM=UNDEFINED DEFINER=`crm`@`%` SQL SECURITY DEFINER VIEW `v` AS select 1"));
    }

    @Test
    void settingsMayNameTheEnvironment() {
        Map<String, String> environment = Map.of("HOST", "db");
        assertEquals("jdbc:mariadb://db/crm", Production.filled("jdbc:mariadb://${env:HOST}/crm", environment));
        assertEquals("a-b", Production.filled("a-${env:NONE:-b}", environment));
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String read(CopyFolder copy, String name) throws IOException {
        return Files.readString(copy.etc().resolve(name));
    }
}
