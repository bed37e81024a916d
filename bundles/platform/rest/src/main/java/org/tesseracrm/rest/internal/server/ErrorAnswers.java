package org.tesseracrm.rest.internal.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Locale;
import java.util.function.Supplier;
import org.tesseracrm.rest.internal.problem.ProblemAnswer;
import org.tesseracrm.rest.internal.problem.Problems;

/** Whatever is thrown inside a server becomes problem+json. */
class ErrorAnswers implements ExceptionMapper<Throwable> {
    private final Problems problems;
    private final Supplier<HttpServletRequest> request;

    ErrorAnswers(Problems problems, Supplier<HttpServletRequest> request) {
        this.problems = problems;
        this.request = request;
    }

    @Override
    public Response toResponse(Throwable error) {
        if (error instanceof WebApplicationException chosen
                && chosen.getResponse().getStatus() < 400) {
            return chosen.getResponse();
        }
        HttpServletRequest current = request.get();
        Locale locale = ProblemAnswer.locale(current);
        ProblemAnswer answer = ProblemAnswer.of(problems.of(error, locale), current.getRequestURI(), locale);
        Response.ResponseBuilder response =
                Response.status(answer.status()).type(ProblemAnswer.MEDIA_TYPE).entity(answer.body());
        answer.headers().forEach(response::header);
        if (error instanceof WebApplicationException refused) {
            String allow = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
            if (allow != null) {
                response.header(HttpHeaders.ALLOW, allow);
            }
        }
        return response.build();
    }

    /** CXF brings a mapper for these that is nearer than one for all. */
    static final class OfJaxRs implements ExceptionMapper<WebApplicationException> {
        private final ErrorAnswers all;

        OfJaxRs(ErrorAnswers all) {
            this.all = all;
        }

        @Override
        public Response toResponse(WebApplicationException error) {
            return all.toResponse(error);
        }
    }
}
