package org.tesseracrm.rest.internal.server;

import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.cxf.jaxrs.impl.MetadataMap;
import org.apache.cxf.jaxrs.model.ClassResourceInfo;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.model.URITemplate;
import org.tesseracrm.rest.BodyLimit;
import org.tesseracrm.rest.OpenToAll;
import org.tesseracrm.rest.SecretAnswer;

/**
 * Finds the resource method of a request before JAX-RS does, in the same order: the guard comes before the body is read and
 * before anything is said about what there is. {@link SignInCheck} sees to it that both mean the same method.
 */
final class Operations {
    private static final Comparator<Entry> ORDER = Comparator.comparing(
                    (Entry entry) -> entry.resource, URITemplate::compareTemplates)
            .thenComparing(entry -> entry.method, URITemplate::compareTemplates);

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(
            String httpMethod, URITemplate resource, URITemplate method, URITemplate whole, Operation operation) {}

    Operations(List<ClassResourceInfo> resources) {
        for (ClassResourceInfo resource : resources) {
            for (OperationResourceInfo method : resource.getMethodDispatcher().getOperationResourceInfos()) {
                if (method.getHttpMethod() != null) {
                    entries.add(entry(resource.getURITemplate(), method));
                }
            }
        }
        entries.sort(ORDER);
    }

    private static Entry entry(URITemplate resource, OperationResourceInfo method) {
        URITemplate whole = URITemplate.createTemplate(
                joined(resource.getValue(), method.getURITemplate().getValue()));
        return new Entry(
                method.getHttpMethod(),
                resource,
                method.getURITemplate(),
                whole,
                describe(
                        method.getAnnotatedMethod() == null
                                ? method.getMethodToInvoke()
                                : method.getAnnotatedMethod()));
    }

    static Operation describe(Method method) {
        BodyLimit limit = method.getAnnotation(BodyLimit.class);
        return new Operation(
                method.isAnnotationPresent(OpenToAll.class),
                limit == null ? Operation.USUAL_LIMIT : limit.value(),
                method.isAnnotationPresent(SecretAnswer.class));
    }

    /** @param path below the base, beginning with a slash */
    Operation find(String httpMethod, String path) {
        Operation found = match(httpMethod, path);
        return found == null && HttpMethod.HEAD.equals(httpMethod) ? or(match(HttpMethod.GET, path)) : or(found);
    }

    /** The methods that go with a path, as the header {@code Allow} lists them; empty where nothing is there. */
    String allowed(String path) {
        Set<String> methods = new TreeSet<>();
        for (Entry entry : entries) {
            if (matches(entry, path)) {
                methods.add(entry.httpMethod);
            }
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return String.join(", ", methods);
    }

    private static Operation or(Operation found) {
        return found == null ? Operation.NONE : found;
    }

    private Operation match(String httpMethod, String path) {
        for (Entry entry : entries) {
            if (entry.httpMethod.equals(httpMethod) && matches(entry, path)) {
                return entry.operation;
            }
        }
        return null;
    }

    private static boolean matches(Entry entry, String path) {
        MetadataMap<String, String> values = new MetadataMap<>();
        if (!entry.whole.match(path, values)) {
            return false;
        }
        String rest = values.getFirst(URITemplate.FINAL_MATCH_GROUP);
        return rest == null || rest.isEmpty() || "/".equals(rest);
    }

    private static String joined(String first, String second) {
        String head = first.endsWith("/") ? first.substring(0, first.length() - 1) : first;
        String tail = second.startsWith("/") ? second : "/" + second;
        return head + tail;
    }
}
