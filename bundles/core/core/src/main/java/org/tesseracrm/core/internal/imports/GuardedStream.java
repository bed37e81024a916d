package org.tesseracrm.core.internal.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * XML out of a zip, so much and no more: a file of a few kilobytes can unpack to gigabytes, and a single tag to more than memory
 * holds.
 */
final class GuardedStream extends FilterInputStream {
    /** A million rows of twenty columns; they are read as a stream, so that this costs time and no memory. */
    static final long MOST = 2L << 30;

    private static final int LONGEST_TAG = 64 << 10;

    private final byte[] one = new byte[1];
    private long left;
    private int inTag = -1;

    GuardedStream(InputStream in, long most) {
        super(in);
        left = most;
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            left -= read;
            if (left < 0) {
                throw FileProblem.of("tooLarge", "unpacksTooLarge");
            }
            measureTags(buffer, offset, read);
        }
        return read;
    }

    private void measureTags(byte[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] == '<') {
                inTag = 0;
            } else if (buffer[i] == '>') {
                inTag = -1;
            } else if (inTag >= 0 && ++inTag > LONGEST_TAG) {
                throw FileProblem.of("format", "workbook");
            }
        }
    }

    @Override
    public long skip(long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
