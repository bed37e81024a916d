package org.tesseracrm.rest.internal.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tesseracrm.rest.ProblemException;
import org.tesseracrm.rest.internal.Servlets;

class RestRequestTest {
    @Test
    void aBodyOfTheLimitIsTaken() throws IOException {
        RestRequest request = request(new byte[100], 100, 100);

        request.checkLength();
        assertArrayEquals(new byte[100], request.getInputStream().readAllBytes());
    }

    @Test
    void aLongerOneIsRefusedByItsLength() {
        assertEquals(
                413,
                assertThrows(ProblemException.class, () -> request(new byte[101], 101, 100)
                                .checkLength())
                        .status());
    }

    @Test
    void aLongerOneOfUnknownLengthIsRefusedWhileItIsRead() throws IOException {
        RestRequest request = request(new byte[101], -1, 100);

        request.checkLength();
        var body = request.getInputStream();
        assertEquals(
                413, assertThrows(ProblemException.class, body::readAllBytes).status());
    }

    @Test
    void headersThatWouldChangeTheMeaningAreNotSeen() {
        RestRequest request = new RestRequest(
                Servlets.request(
                        "POST",
                        "/x",
                        Map.of("X-HTTP-Method-Override", "DELETE", "OnewayRequest", "true", "Accept", "a/b"),
                        new byte[0],
                        0),
                100);

        assertNull(request.getHeader("x-http-method-override"));
        assertFalse(request.getHeaders("OnewayRequest").hasMoreElements());
        assertEquals(List.of("Accept"), Collections.list(request.getHeaderNames()));
    }

    @Test
    void whatWasOpenedForItIsClosedTheLastFirst() {
        List<String> closed = new ArrayList<>();
        RestRequest request = request(new byte[0], 0, 1);
        request.closing(() -> closed.add("first"));
        request.closing(() -> {
            closed.add("second");
            throw new IOException("expected by the test");
        });

        request.close();

        assertEquals(List.of("second", "first"), closed);
        assertTrue(RestRequest.of(new jakarta.servlet.http.HttpServletRequestWrapper(request)) == request);
    }

    private static RestRequest request(byte[] body, long length, long limit) {
        return new RestRequest(Servlets.request("POST", "/x", Map.of(), body, length), limit);
    }
}
