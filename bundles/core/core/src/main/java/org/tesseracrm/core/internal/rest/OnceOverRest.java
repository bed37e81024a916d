package org.tesseracrm.core.internal.rest;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.internal.service.once.Begun;
import org.tesseracrm.core.internal.service.once.OnceOnly;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.rest.IdempotencyStore;
import org.tesseracrm.rest.ProblemException;

/** The memory behind {@code Idempotency-Key}. */
@Component
public final class OnceOverRest implements IdempotencyStore {
    private final OnceOnly once;

    @Activate
    public OnceOverRest(@Reference OnceOnly once) {
        this.once = once;
    }

    @Override
    public Optional<Stored> begin(String key, String fingerprint) {
        Begun begun = once.begin(key, fingerprint);
        if (begun instanceof Begun.Answered answer) {
            return Optional.of(new Stored(answer.status(), answer.headers(), answer.body()));
        }
        if (begun instanceof Begun.Different) {
            throw new ProblemException(422, "idempotencyKeyReused", Text.of("core.rest.keyReused"));
        }
        if (begun instanceof Begun.UnderWay) {
            throw new ProblemException(409, "requestUnderWay", Text.of("core.rest.keyUnderWay")).retryAfter(1);
        }
        return Optional.empty();
    }

    @Override
    public void complete(String key, Stored answer) {
        once.complete(key, answer.status(), answer.headers(), answer.body());
    }

    @Override
    public void abandon(String key) {
        once.abandon(key);
    }
}
