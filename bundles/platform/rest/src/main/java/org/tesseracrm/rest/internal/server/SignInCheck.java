package org.tesseracrm.rest.internal.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.function.Supplier;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.rest.ProblemException;

/** Refuses where the guard was told that a method is open to all, and the one that JAX-RS chose is not. */
final class SignInCheck implements ContainerRequestFilter {
    private final Supplier<HttpServletRequest> request;

    SignInCheck(Supplier<HttpServletRequest> request) {
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        OperationResourceInfo method =
                JAXRSUtils.getCurrentMessage().getExchange().get(OperationResourceInfo.class);
        if (OpenMark.on(request.get())
                && !Operations.describe(method.getAnnotatedMethod()).open()) {
            throw new ProblemException(401, "notSignedIn", Text.of("rest.error.notSignedIn"));
        }
    }
}
