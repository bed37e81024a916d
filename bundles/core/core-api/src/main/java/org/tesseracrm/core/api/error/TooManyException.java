package org.tesseracrm.core.api.error;

import java.time.Duration;
import org.tesseracrm.i18n.Text;

/** Too often or too many (429); {@link #retryAfter()} says when to try again. */
public final class TooManyException extends CrmException {
    private static final Duration LATER = Duration.ofSeconds(30);

    private final Duration retryAfter;

    public TooManyException(Text text) {
        this(text, LATER);
    }

    public TooManyException(Text text, Duration retryAfter) {
        super(text);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
