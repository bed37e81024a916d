package org.tesseracrm.mariadb.embedded.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntPredicate;

/** Chooses where to listen: where it was the last time if possible, below the range that outgoing connections take. */
final class Ports {
    static final int FIRST = 13_306;
    static final int COUNT = 200;

    private Ports() {}

    static int choose(int configured, int last, IntPredicate free) throws Trouble {
        if (configured != 0) {
            if (!free.test(configured)) {
                throw new Trouble("Port " + configured + " for the embedded database is taken by another program.");
            }
            return configured;
        }
        if (last != 0 && free.test(last)) {
            return last;
        }
        for (int port = FIRST; port < FIRST + COUNT; port++) {
            if (free.test(port)) {
                return port;
            }
        }
        throw new Trouble(
                "No port from " + FIRST + " to " + (FIRST + COUNT - 1) + " is free for the embedded database.");
    }

    static int last(Path file) {
        try {
            int port = Integer.parseInt(Files.readString(file).strip());
            return port >= FIRST && port < FIRST + COUNT ? port : 0;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(ServerFiles.HOST), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
