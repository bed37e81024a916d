package org.tesseracrm.itests.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.AllowedTrouble;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.Folders;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.Server;
import org.tesseracrm.itests.rest.Customers;

/** The database's disk runs full: an error that says so, nothing half-written, and work goes on once there is room. */
class FullDiskTest {
    private static final int MEGABYTE = 1 << 20;
    private static final int MOST_WRITES = 20_000;

    @Test
    void aFullDiskIsAnErrorAndNotTheEnd() throws IOException, InterruptedException {
        Path data = Folders.temporary("full-disk");
        Path small = Files.createDirectory(data.resolve("mariadb"));
        Assumptions.assumeTrue(
                mount(data.resolve("disk.img"), small),
                "A small disk cannot be made here: mounting one needs root and a loop device.");
        try (Server server = Server.on("full-disk", data).withDemo()) {
            server.start();
            Rest boss = server.rest().as("boss");
            Path filler = small.resolve("filler");
            fill(filler);

            List<String> kept = new ArrayList<>();
            Reply refusal = writeUntilRefused(boss, kept, "满".repeat(200));
            assertEquals("storageFull", refusal.expectProblem(503).path("code").asText(), refusal.body());
            // on a full disk the database may end itself (MariaDB's own choice): it begins anew once there is room
            Reply read = boss.get(Customers.PATH);
            if (read.status() != 200) {
                read.expectProblem(503);
            }
            server.rest().get("/health/live").expect(200);

            // texts that do not fit into a page
            writeUntilRefused(boss, kept, "满".repeat(3_900)).expectProblem(503);

            Files.delete(filler);
            Await.until(
                    "room to write again",
                    Duration.ofSeconds(60),
                    () -> boss.post(Customers.PATH, Map.of("name", Customers.name("又有地方")))
                                    .status()
                            == 201);
            List<String> lost =
                    kept.stream().filter(each -> boss.get(each).status() != 200).toList();
            assertEquals(List.of(), lost, "acknowledged and lost");
            assertEquals(
                    List.of(),
                    server.log()
                            .unexpected(
                                    0,
                                    AllowedTrouble.and(
                                            "(?i)full|no space|storage|errno: 28|HY000|database|connection")));
        } finally {
            run("umount", "-l", small.toString());
            Folders.delete(data);
        }
    }

    private static Reply writeUntilRefused(Rest rest, List<String> kept, String notes) {
        for (int i = 0; i < MOST_WRITES; i++) {
            Reply reply = rest.post(Customers.PATH, Map.of("name", Customers.name("满") + i, "notes", notes));
            if (reply.status() != 201) {
                return reply;
            }
            kept.add(Customers.path(reply));
        }
        throw new AssertionError("No write was refused on a full disk.");
    }

    /** Until nothing more goes in. */
    private static void fill(Path filler) throws IOException {
        byte[] block = new byte[MEGABYTE];
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (int i = 0; i < 4096; i++) {
                out.write(block);
            }
        } catch (IOException e) {
            assertTrue(Files.size(filler) > 0, "the small disk was full from the start");
        }
    }

    private static boolean mount(Path image, Path at) throws IOException, InterruptedException {
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(900L * MEGABYTE);
        }
        return run("mkfs.ext4", "-q", "-F", image.toString()) == 0
                && run("mount", "-o", "loop", image.toString(), at.toString()) == 0;
    }

    private static int run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }
}
