package org.tesseracrm.rest.internal.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.rest.ProblemException;

/** A body that ends in 413 where it goes on for too long, whatever its length was said to be. */
final class LimitedStream extends ServletInputStream {
    private final ServletInputStream in;
    private final long limit;
    private long left;

    LimitedStream(ServletInputStream in, long limit) {
        this.in = in;
        this.limit = limit;
        this.left = limit;
    }

    static ProblemException tooLarge(long limit) {
        return new ProblemException(413, "bodyTooLarge", Text.of("rest.error.bodyTooLarge", limit >> 10));
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        if (b >= 0) {
            count(1);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = in.read(buffer, offset, length);
        if (n > 0) {
            count(n);
        }
        return n;
    }

    private void count(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw tooLarge(limit);
        }
    }

    @Override
    public boolean isFinished() {
        return in.isFinished();
    }

    @Override
    public boolean isReady() {
        return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        in.setReadListener(listener);
    }
}
