package org.tesseracrm.core.api.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.module.Registration;

/**
 * The browsers in which people are signed in (M16), over all nodes. A session that is ended here is over at its next request: on
 * this node at once, on others within five seconds.
 */
@ProviderType
public interface Sessions {
    /** Begins one for somebody who has just signed in; returns its id. */
    String open(Caller caller, Origin origin);

    /**
     * Whether the session goes on. Cheap enough for each request; that it was used is written down once a minute at most.
     *
     * @param used whether a person's request asks
     */
    boolean isOpen(String id, boolean used);

    /** The browser has signed out or been idle too long; does nothing where the session is over already. */
    void close(String id);

    /** The caller's own, last used first. */
    List<Session> list();

    /** @throws org.tesseracrm.core.api.error.NotFoundException where it is not the caller's own */
    void end(String id);

    /**
     * All of the caller's but one.
     *
     * @param keep the id of the one that goes on; empty for none
     * @return how many were ended
     */
    int endOthers(String keep);

    /** A colleague's, for the administrator. */
    List<Session> listOf(String userId);

    /** Ends a colleague's, for the administrator. */
    void endOf(String userId, String id);

    /**
     * Ends a colleague's sessions and tokens, for the administrator.
     *
     * @return how many sessions were ended
     */
    int endAllOf(String userId);

    /** Called, after the commit, with the ids of the sessions that were ended on this node. */
    Registration onEnd(Consumer<Set<String>> listener);

    /** @param browser what the browser said of itself at sign-in */
    record Session(String id, String address, String browser, Instant since, Instant lastUsedAt) {}
}
