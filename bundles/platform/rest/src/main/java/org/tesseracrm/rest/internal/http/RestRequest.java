package org.tesseracrm.rest.internal.http;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.LoggerFactory;

/** The request as the module's server sees it: its body limited, and closing at the end whatever was opened for it. */
public final class RestRequest extends HttpServletRequestWrapper implements Closeable {
    /** Headers by which CXF would let a client change what the request means. */
    private static final Set<String> HIDDEN = Set.of("onewayrequest", "x-http-method-override");

    private final long limit;
    private final List<Closeable> open = new ArrayList<>();
    private ServletInputStream body;

    public RestRequest(HttpServletRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    /** @throws org.tesseracrm.rest.ProblemException 413 where the length alone says that it is too much */
    public void checkLength() {
        if (getContentLengthLong() > limit) {
            throw LimitedStream.tooLarge(limit);
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new LimitedStream(super.getInputStream(), limit);
        }
        return body;
    }

    void replaceBody(ServletInputStream other) {
        body = other;
    }

    /** Closed when the request is over. */
    public <C extends Closeable> C closing(C resource) {
        open.add(resource);
        return resource;
    }

    /** The one around CXF's request. */
    public static RestRequest of(HttpServletRequest request) {
        HttpServletRequest inner = request;
        while (!(inner instanceof RestRequest)) {
            inner = (HttpServletRequest) ((HttpServletRequestWrapper) inner).getRequest();
        }
        return (RestRequest) inner;
    }

    @Override
    public String getHeader(String name) {
        return hidden(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return hidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        List<String> names = Collections.list(super.getHeaderNames());
        names.removeIf(RestRequest::hidden);
        return Collections.enumeration(names);
    }

    private static boolean hidden(String name) {
        return HIDDEN.contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        Collections.reverse(open);
        for (Closeable resource : open) {
            try {
                resource.close();
            } catch (IOException e) {
                LoggerFactory.getLogger(RestRequest.class).warn("Something of a request was not cleared away", e);
            }
        }
        open.clear();
    }
}
