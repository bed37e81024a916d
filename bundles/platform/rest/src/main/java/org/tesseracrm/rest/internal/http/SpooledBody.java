package org.tesseracrm.rest.internal.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes kept to be read again: in memory while few, else in a file that goes with it. */
public final class SpooledBody implements Closeable {
    private final byte[] bytes;
    private final Path file;
    private final long size;

    private SpooledBody(byte[] bytes, Path file, long size) {
        this.bytes = bytes;
        this.file = file;
        this.size = size;
    }

    /** @param inMemory how many bytes stay in memory */
    public static SpooledBody read(InputStream in, int inMemory, Path folder) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 << 10];
        int n;
        while ((n = in.read(buffer)) >= 0) {
            head.write(buffer, 0, n);
            if (head.size() > inMemory) {
                return toFile(head, in, folder);
            }
        }
        return new SpooledBody(head.toByteArray(), null, head.size());
    }

    private static SpooledBody toFile(ByteArrayOutputStream head, InputStream in, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "body", null);
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            head.writeTo(out);
            long size = head.size() + in.transferTo(out);
            whole = true;
            return new SpooledBody(null, file, size);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    public long size() {
        return size;
    }

    public InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(bytes) : Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
