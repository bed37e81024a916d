package org.tesseracrm.core.internal.jobs;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.error.ForbiddenException;
import org.tesseracrm.core.api.error.NotSignedInException;

/** Who asks on a thread, and nothing more. */
final class ThreadAccess implements Access {
    private final ThreadLocal<Caller> callers = new ThreadLocal<>();

    @Override
    public Caller caller() {
        return current().orElseThrow(NotSignedInException::new);
    }

    @Override
    public Optional<Caller> current() {
        return Optional.ofNullable(callers.get());
    }

    @Override
    public <T> T runAs(Caller caller, Callable<T> work) throws Exception {
        Scope scope = enter(caller);
        try {
            return work.call();
        } finally {
            scope.close();
        }
    }

    @Override
    public Scope enter(Caller caller) {
        Caller before = callers.get();
        callers.set(caller);
        return () -> callers.set(before);
    }

    @Override
    public void require(String permission) {
        if (!may(permission)) {
            throw new ForbiddenException(permission);
        }
    }

    @Override
    public boolean may(String permission) {
        return caller().may(permission);
    }
}
