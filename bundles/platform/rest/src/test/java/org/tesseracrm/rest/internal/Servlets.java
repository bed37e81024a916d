package org.tesseracrm.rest.internal;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Requests and answers that are not on a wire. */
public final class Servlets {
    private Servlets() {}

    /** @param length what is said of it, -1 for chunked */
    public static HttpServletRequest request(
            String method, String uri, Map<String, String> headers, byte[] body, long length) {
        Map<String, String> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        named.putAll(headers);
        Map<String, Object> attributes = new HashMap<>();
        ServletInputStream stream = input(body);
        return (HttpServletRequest) Proxy.newProxyInstance(
                Servlets.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, call, args) -> switch (call.getName()) {
                    case "getMethod" -> method;
                    case "getRequestURI" -> uri;
                    case "getContentType" -> named.get("Content-Type");
                    case "getContentLengthLong" -> length;
                    case "getContentLength" -> (int) length;
                    case "getInputStream" -> stream;
                    case "getHeader" -> named.get((String) args[0]);
                    case "getHeaders" ->
                        Collections.enumeration(
                                named.containsKey((String) args[0])
                                        ? Collections.singleton(named.get((String) args[0]))
                                        : Collections.<String>emptySet());
                    case "getHeaderNames" -> Collections.enumeration(named.keySet());
                    case "getAttribute" -> attributes.get((String) args[0]);
                    case "setAttribute" -> attributes.put((String) args[0], args[1]);
                    case "getQueryString", "getCharacterEncoding" -> null;
                    default -> throw new UnsupportedOperationException(call.getName());
                });
    }

    /** What came out. */
    public static final class Sent {
        public final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        public final ByteArrayOutputStream body = new ByteArrayOutputStream();
        public int status = 200;

        public HttpServletResponse response() {
            ServletOutputStream out = output(body);
            return (HttpServletResponse) Proxy.newProxyInstance(
                    Servlets.class.getClassLoader(),
                    new Class<?>[] {HttpServletResponse.class},
                    (proxy, call, args) -> {
                        switch (call.getName()) {
                            case "setStatus" -> status = (int) args[0];
                            case "setHeader" -> headers.put((String) args[0], (String) args[1]);
                            case "setContentType" -> headers.put("Content-Type", (String) args[0]);
                            case "setContentLength" -> headers.put("Content-Length", args[0].toString());
                            default -> {
                                return switch (call.getName()) {
                                    case "getStatus" -> status;
                                    case "getHeader" -> headers.get((String) args[0]);
                                    case "getContentType" -> headers.get("Content-Type");
                                    case "getOutputStream" -> out;
                                    default -> throw new UnsupportedOperationException(call.getName());
                                };
                            }
                        }
                        return null;
                    });
        }
    }

    private static ServletInputStream input(byte[] body) {
        ByteArrayInputStream in = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return in.read();
            }

            @Override
            public boolean isFinished() {
                return in.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static ServletOutputStream output(ByteArrayOutputStream bytes) {
        return new ServletOutputStream() {
            @Override
            public void write(int b) {
                bytes.write(b);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
