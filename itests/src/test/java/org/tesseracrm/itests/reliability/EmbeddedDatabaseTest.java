package org.tesseracrm.itests.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Database;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.harness.Server;

/** The embedded database lets nobody in but the product. */
@RunningServer
class EmbeddedDatabaseTest {
    private final Path folder;
    private final int port;
    private final Server server;

    EmbeddedDatabaseTest(Server server) throws IOException {
        this.server = server;
        folder = server.data().resolve("mariadb");
        port = Integer.parseInt(Files.readString(folder.resolve("port")).strip());
    }

    @Test
    void nobodyGetsInWithoutItsPassword() {
        for (String user : List.of("root", "crm", "mysql", "")) {
            assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(
                                    "jdbc:mariadb://127.0.0.1:" + port + "/?sslMode=disable", user, "")
                            .close(),
                    user);
        }
        assertTrue(Database.of(server).isUp());
    }

    @Test
    void itListensToThisMachineOnly() throws IOException {
        for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : each.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    assertThrows(IOException.class, () -> connect(address), address::toString);
                }
            }
        }
    }

    private void connect(InetAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
        }
    }

    @Test
    void onlyTheOwnerReadsItsPassword() throws IOException {
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }
}
