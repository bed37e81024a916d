package org.tesseracrm.core.api.module;

/** Ends what was begun: a listener, a set of contributions. */
@FunctionalInterface
public interface Registration extends AutoCloseable {
    @Override
    void close();
}
