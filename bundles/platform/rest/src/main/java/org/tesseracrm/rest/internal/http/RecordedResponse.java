package org.tesseracrm.rest.internal.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tesseracrm.rest.IdempotencyStore;

/** Holds an answer back until it is remembered. */
final class RecordedResponse extends HttpServletResponseWrapper {
    private static final List<String> KEPT = List.of("Content-Type", "Location", "ETag", "Content-Language");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ServletOutputStream out = new ServletOutputStream() {
        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            bytes.write(buffer, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("written at once, not by listening");
        }
    };
    private PrintWriter writer;

    RecordedResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return out;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(bytes, false, StandardCharsets.UTF_8);
        }
        return writer;
    }

    @Override
    public void flushBuffer() {
        if (writer != null) {
            writer.flush();
        }
    }

    @Override
    public void resetBuffer() {
        bytes.reset();
    }

    @Override
    public void setContentLength(int length) {
        // known when it is sent
    }

    @Override
    public void setContentLengthLong(long length) {
        // known when it is sent
    }

    IdempotencyStore.Stored stored() {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT) {
            String value = "Content-Type".equals(name) ? getContentType() : getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new IdempotencyStore.Stored(getStatus(), headers, body());
    }

    void send() throws IOException {
        byte[] body = body();
        super.setContentLength(body.length);
        super.getOutputStream().write(body);
    }

    private byte[] body() {
        flushBuffer();
        return bytes.toByteArray();
    }
}
