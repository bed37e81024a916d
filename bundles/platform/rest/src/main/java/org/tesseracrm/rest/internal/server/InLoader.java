package org.tesseracrm.rest.internal.server;

import java.util.concurrent.Callable;

/** Runs with a thread context class loader; CXF looks there for what it is made of. */
final class InLoader {
    private InLoader() {}

    static <T> T call(ClassLoader loader, Callable<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
