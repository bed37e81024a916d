package org.tesseracrm.core.internal.service.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.UnavailableException;

/** From the network to the disk. */
class StoringTest {
    private static final byte[] CONTENT = {1, 2, 3, 4, 5};

    @TempDir
    Path folder;

    private Intake intake() throws IOException {
        return new Intake(folder.resolve("incoming"));
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("incoming"))) {
            return files.findAny().isEmpty();
        }
    }

    @Test
    void whatArrivesIsMeasuredAndGoneWhenItIsClosed() throws IOException {
        try (Intake.Arrived arrived = intake().take(new ByteArrayInputStream(CONTENT), 5)) {
            assertEquals(5, arrived.size());
            assertEquals("74f81fe167d99b4cb41d6d0ccda82278caee9f3e2f25d5e5a3936ff3dcec60d0", arrived.sha256());
            assertArrayEquals(CONTENT, Files.readAllBytes(arrived.file()));
        }
        assertTrue(isEmpty());
    }

    @Test
    void whatIsTooLargeOrEmptyIsRefusedAndLeavesNothing() throws IOException {
        assertEquals("tooLarge", refused(4, CONTENT));
        assertEquals("empty", refused(4, new byte[0]));
        assertTrue(isEmpty());
    }

    private String refused(long most, byte[] content) {
        return assertThrows(InvalidInputException.class, () -> intake().take(new ByteArrayInputStream(content), most))
                .errors()
                .get(0)
                .code();
    }

    @Test
    void whatBreaksOffLeavesNothing() throws IOException {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(CONTENT), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
        assertThrows(UnavailableException.class, () -> intake().take(broken, 1_000));
        assertTrue(isEmpty());
    }

    @Test
    void whatAKilledServerLeftIsPutAwayLater() throws IOException {
        Intake intake = intake();
        Path old = Files.write(folder.resolve("incoming/old"), CONTENT);
        Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        Path young = Files.write(folder.resolve("incoming/young"), CONTENT);
        Files.setLastModifiedTime(young, FileTime.from(Instant.parse("2026-01-02T12:00:00Z")));
        intake.tidy(Instant.parse("2026-01-03T00:00:00Z"));
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(young));
    }

    @Test
    void theDiskKeepsWhatItIsGivenByItsKey() throws IOException {
        DiskStorage disk = new DiskStorage(folder.resolve("kept"));
        disk.put("7/a0/1", Files.write(folder.resolve("file"), CONTENT));
        assertTrue(Files.exists(folder.resolve("kept/7/a0/1")));
        try (InputStream content = disk.open("7/a0/1")) {
            assertArrayEquals(CONTENT, content.readAllBytes());
        }
        disk.delete("7/a0/1");
        disk.delete("7/a0/1");
        assertThrows(FileNotFoundException.class, () -> disk.open("7/a0/1"));
        assertThrows(IOException.class, () -> disk.open("../file"));
    }
}
