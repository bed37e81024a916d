package org.tesseracrm.rest.internal.openapi;

import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.MergePatch;
import org.tesseracrm.rest.OpenToAll;
import org.tesseracrm.rest.SecretAnswer;

/** What every operation has without saying so: its status, its errors, its headers, a name. */
final class Conventions extends AbstractOpenAPIExtension {
    private final String base;
    private final Class<?> resource;

    Conventions(String base, Class<?> resource) {
        this.base = base;
        this.resource = resource;
    }

    @Override
    public void decorateOperation(Operation operation, Method method, Iterator<OpenAPIExtension> chain) {
        operation.setOperationId(base + "_" + resource.getSimpleName() + "_" + method.getName());
        if (operation.getSummary() == null) {
            operation.setSummary(words(method.getName()));
        }
        boolean open = method.isAnnotationPresent(OpenToAll.class);
        if (open) {
            operation.addExtension("x-open", true);
        }
        if (method.isAnnotationPresent(POST.class) && !open && !method.isAnnotationPresent(SecretAnswer.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .description("The same key gives the same answer for 24 hours, and is done once")
                    .schema(new StringSchema().maxLength(200)));
        }
        mergePatchType(operation, method);
        ApiResponses responses = answer(operation, method);
        for (int status : errors(operation, method, open)) {
            if (!responses.containsKey(Integer.toString(status))) {
                responses.addApiResponse(
                        Integer.toString(status), new ApiResponse().$ref("#/components/responses/Problem" + status));
            }
        }
        operation.setResponses(responses);
    }

    private static ApiResponses answer(Operation operation, Method method) {
        ApiResponses named = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        ApiResponse standard = named.remove("default");
        if (!named.isEmpty()) {
            return named;
        }
        ApiResponse response = standard == null ? new ApiResponse() : standard;
        Class<?> type = method.getReturnType();
        String status = "200";
        response.setDescription("As asked");
        if (type == void.class) {
            status = "204";
            response.description("Done").content(null);
        } else if (type == Answer.Created.class) {
            status = "201";
            response.description("Made").addHeaderObject("Location", header("Where it is"));
        } else if (type == Answer.Accepted.class) {
            status = "202";
            response.description("Begun").addHeaderObject("Location", header("The job, to be watched"));
        }
        if (type == Answer.Created.class || type == Answer.Versioned.class) {
            response.addHeaderObject("ETag", header("The version, for If-Match"));
        }
        ApiResponses responses = new ApiResponses();
        responses.addApiResponse(status, response);
        return responses;
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }

    private static Iterable<Integer> errors(Operation operation, Method method, boolean open) {
        TreeSet<Integer> statuses = new TreeSet<>(List.of(400, 401, 404));
        if (!open) {
            statuses.add(403);
        } else {
            statuses.add(429);
        }
        boolean changes = !method.isAnnotationPresent(GET.class);
        if (changes) {
            statuses.add(409);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415, 422));
        }
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        for (Parameter parameter : parameters) {
            if ("If-Match".equals(parameter.getName())) {
                parameter.setRequired(true);
                statuses.addAll(List.of(412, 428));
            } else if ("query".equals(parameter.getIn()) && !method.isAnnotationPresent(DELETE.class)) {
                statuses.add(422);
            }
        }
        return statuses;
    }

    private static void mergePatchType(Operation operation, Method method) {
        for (Class<?> type : method.getParameterTypes()) {
            if (type == MergePatch.class
                    && operation.getRequestBody() != null
                    && operation.getRequestBody().getContent() != null) {
                var content = operation.getRequestBody().getContent();
                var any = content.values().stream().findFirst().orElse(null);
                for (String media : new ArrayList<>(content.keySet())) {
                    content.remove(media);
                }
                content.addMediaType("application/merge-patch+json", any);
            }
        }
    }

    /** {@code setEnabled} reads 'Set enabled'. */
    static String words(String name) {
        StringBuilder words = new StringBuilder();
        for (char c : name.toCharArray()) {
            if (Character.isUpperCase(c)) {
                words.append(' ');
            }
            words.append(Character.toLowerCase(c));
        }
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
