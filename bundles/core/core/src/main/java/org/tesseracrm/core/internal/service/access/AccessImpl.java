package org.tesseracrm.core.internal.service.access;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.error.NotSignedInException;

/** The caller, bound to the thread. */
@Component
public final class AccessImpl implements Access {
    private final ThreadLocal<Caller> inCharge = new ThreadLocal<>();
    private final Rights rights;

    @Activate
    public AccessImpl(@Reference Rights rights) {
        this.rights = rights;
    }

    @Override
    public Caller caller() {
        return current().orElseThrow(NotSignedInException::new);
    }

    @Override
    public Optional<Caller> current() {
        return Optional.ofNullable(inCharge.get());
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
        Caller before = inCharge.get();
        inCharge.set(caller);
        return () -> {
            if (before == null) {
                inCharge.remove();
            } else {
                inCharge.set(before);
            }
        };
    }

    @Override
    public void require(String permission) {
        if (!may(permission)) {
            throw rights.refusal(caller(), permission);
        }
    }

    @Override
    public boolean may(String permission) {
        return rights.may(caller(), permission);
    }
}
