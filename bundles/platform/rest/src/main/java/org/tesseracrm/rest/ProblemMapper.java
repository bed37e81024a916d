package org.tesseracrm.rest;

import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Turns the exceptions of a layer into problems; a service. What nobody maps is a 500 with a reference and nothing else. */
@ConsumerType
public interface ProblemMapper {
    Optional<Problem> map(Throwable error, Locale locale);
}
