package org.tesseracrm.rest.internal.server;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.function.UnaryOperator;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.Preconditions;

/** Turns {@link Answer}s into status, headers and body. */
final class Answers implements ContainerResponseFilter {
    private final UnaryOperator<String> allowed;

    /** @param allowed the methods that go with a path; JAX-RS would list those of the whole class */
    Answers(UnaryOperator<String> allowed) {
        this.allowed = allowed;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getHeaders().containsKey(HttpHeaders.ALLOW)) {
            response.getHeaders().putSingle(HttpHeaders.ALLOW, allowed.apply(path(request)));
        }
        if (response.getEntity() instanceof Answer<?> answer) {
            MultivaluedMap<String, Object> headers = response.getHeaders();
            if (answer instanceof Answer.Created<?> created) {
                response.setStatusInfo(Response.Status.CREATED);
                String path = request.getUriInfo().getRequestUri().getRawPath();
                headers.putSingle(HttpHeaders.LOCATION, path + (path.endsWith("/") ? "" : "/") + created.id());
                tag(headers, created.version());
            } else if (answer instanceof Answer.Versioned<?> versioned) {
                tag(headers, versioned.version());
            } else if (answer instanceof Answer.Accepted<?> accepted) {
                response.setStatusInfo(Response.Status.ACCEPTED);
                headers.putSingle(HttpHeaders.LOCATION, accepted.location());
            }
            response.setEntity(answer.body(), response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static void tag(MultivaluedMap<String, Object> headers, long version) {
        if (version != Answer.UNVERSIONED) {
            headers.putSingle(HttpHeaders.ETAG, Preconditions.etag(version));
        }
    }

    private static String path(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.startsWith("/") ? path : "/" + path;
    }
}
