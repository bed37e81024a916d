package org.tesseracrm.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void theTypeFollowsFromTheCode() {
        assertEquals("/problems/not-found", Problem.of(404, "notFound", "", "").type());
        assertEquals("/problems/stale", Problem.of(412, "stale", "", "").type());
    }
}
