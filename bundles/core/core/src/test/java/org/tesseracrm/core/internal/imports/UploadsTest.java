package org.tesseracrm.core.internal.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.error.UnavailableException;
import org.tesseracrm.core.api.imports.Imports;
import org.tesseracrm.core.internal.imports.Uploads.Upload;
import org.tesseracrm.core.internal.service.Fakes;

class UploadsTest {
    private static final Caller ANNA = Fakes.caller(1, 10, Set.of(), Set.of());
    private static final Caller BERT = Fakes.caller(1, 11, Set.of(), Set.of());

    @TempDir
    Path folder;

    private final Ticking clock = new Ticking();
    private Uploads uploads;

    @BeforeEach
    void open() throws IOException {
        uploads = new Uploads(folder.resolve("uploads"), clock);
    }

    @Test
    void aFileIsItsOwnersAlone() throws IOException {
        Upload upload = keep(ANNA);
        assertEquals("x.csv", uploads.find(ANNA, upload.id()).fileName());
        assertThrows(NotFoundException.class, () -> uploads.find(BERT, upload.id()));
        Caller sameNumberElsewhere = Fakes.caller(2, 10, Set.of(), Set.of());
        assertThrows(NotFoundException.class, () -> uploads.find(sameNumberElsewhere, upload.id()));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(upload.file())));
        assertEquals(
                "rwx------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(upload.file().getParent())));
    }

    @Test
    void itIsGoneAfterAnHour() throws IOException {
        Upload upload = keep(ANNA);
        clock.now = clock.now.plus(Duration.ofMinutes(59));
        uploads.expire();
        assertTrue(Files.exists(upload.file()));
        clock.now = clock.now.plus(Duration.ofMinutes(2));
        assertThrows(NotFoundException.class, () -> uploads.find(ANNA, upload.id()));
        uploads.expire();
        assertEquals(0, files());
    }

    @Test
    void whatAnEarlierServerLeftIsDeleted() throws IOException {
        keep(ANNA);
        new Uploads(folder.resolve("uploads"), clock);
        assertEquals(0, files());
    }

    @Test
    void whatIsTakenIsForNobodyElse() {
        Upload upload = keep(ANNA);
        uploads.take(upload);
        assertThrows(NotFoundException.class, () -> uploads.find(ANNA, upload.id()));
        assertThrows(NotFoundException.class, () -> uploads.take(upload));
        assertTrue(Files.exists(upload.file()));
        uploads.discard(upload);
        assertFalse(Files.exists(upload.file()));
    }

    @Test
    void anOlderFileMakesRoom() throws IOException {
        Upload first = keep(ANNA);
        for (int i = 0; i < 5; i++) {
            clock.now = clock.now.plusSeconds(1);
            keep(ANNA);
        }
        assertThrows(NotFoundException.class, () -> uploads.find(ANNA, first.id()));
        assertEquals(5, files());
    }

    @Test
    void tooMuchIsRefusedAndNotKept() throws IOException {
        TestFiles.refused("tooLarge", () -> uploads.keep(ANNA, "t", "x.csv", new Endless()));
        TestFiles.refused("empty", () -> uploads.keep(ANNA, "t", "x.csv", InputStream.nullInputStream()));
        assertEquals(0, files());
    }

    @Test
    void aBrokenLineLeavesNothing() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken off");
            }
        };
        assertThrows(UnavailableException.class, () -> uploads.keep(ANNA, "t", "x.csv", broken));
        assertEquals(0, files());
    }

    private Upload keep(Caller caller) {
        return uploads.keep(
                caller, "t", "x.csv", new ByteArrayInputStream("name\nx\n".getBytes(StandardCharsets.UTF_8)));
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("uploads"))) {
            return all.count();
        }
    }

    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (given > Imports.MAX_BYTES + (1 << 20)) {
                throw new AssertionError("read on although it was too much");
            }
            java.util.Arrays.fill(buffer, offset, offset + length, (byte) 'x');
            given += length;
            return length;
        }
    }

    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
