package org.tesseracrm.core.api.access;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.osgi.annotation.versioning.ProviderType;

/** Who asks, on this thread. Sign-in, the REST guard and the job runner say it with {@code runAs}; nobody else does. */
@ProviderType
public interface Access {
    /** Asked for like a permission: the caller administers his company. */
    String ADMINISTRATOR = "administrator";

    /** Asked for like a permission: the caller is the installation's operator. */
    String OPERATOR = "operator";

    /** @throws org.tesseracrm.core.api.error.NotSignedInException where nobody is in charge of the thread */
    Caller caller();

    Optional<Caller> current();

    <T> T runAs(Caller caller, Callable<T> work) throws Exception;

    /** For hosts that cannot wrap: puts the caller, or nobody where it is null, in charge until closed; closes in reverse order. */
    Scope enter(Caller caller);

    /**
     * @throws org.tesseracrm.core.api.error.ForbiddenException naming the permission
     * @throws org.tesseracrm.core.api.error.NotFoundException where the permission's module is not open to the caller's company
     * @throws org.tesseracrm.core.api.error.UnavailableException where it is being exchanged and comes back in a moment
     */
    void require(String permission);

    /**
     * By what is installed and enabled now, not when the caller signed in: the permissions of a module that has just arrived count
     * at once, those of a module that is gone or not open to the company do not. Empty: everybody may.
     */
    boolean may(String permission);

    /** Puts the earlier caller back. */
    @FunctionalInterface
    interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
