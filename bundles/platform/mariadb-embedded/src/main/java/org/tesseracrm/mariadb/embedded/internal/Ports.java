package org.tesseracrm.mariadb.embedded.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntPredicate;

/**
 * Chooses where to listen: where it was the last time if possible, below the range that outgoing connections take. The first
 * time the data folder decides where to look, so that several products of one machine seldom want the same port while one of
 * them starts its fallen database again.
 */
final class Ports {
    static final int FIRST = 13_306;
    static final int COUNT = 200;

    private Ports() {}

    static int choose(int configured, int last, Path data, IntPredicate free) throws Trouble {
        if (configured != 0) {
            if (!free.test(configured)) {
                throw new Trouble("Port " + configured + " for the embedded database is taken by another program.");
            }
            return configured;
        }
        if (last != 0 && free.test(last)) {
            return last;
        }
        int start = Math.floorMod(data.toString().hashCode(), COUNT);
        for (int i = 0; i < COUNT; i++) {
            int port = FIRST + (start + i) % COUNT;
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
