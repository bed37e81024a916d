package org.tesseracrm.core.internal.service.tidy;

import java.time.Instant;

/** Something to put away every few minutes. Each node does it, so what another has done already must not matter. */
public interface Chore {
    void tidy(Instant now);
}
