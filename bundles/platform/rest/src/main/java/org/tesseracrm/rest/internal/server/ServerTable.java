package org.tesseracrm.rest.internal.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which server answers for which base. A change of one owner's resources makes that owner's server anew and puts it in the
 * place of the old one, in one step; no other owner's is touched.
 */
final class ServerTable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerTable.class);

    private final ModuleServer.Factory factory;
    private final Duration patience;
    private final Map<Owner, List<Object>> resources = new TreeMap<>();
    private final Set<Owner> coming = ConcurrentHashMap.newKeySet();
    private final Map<Owner, Term> terms = new TreeMap<>();
    private final Map<String, String> modules = new ConcurrentHashMap<>();
    private volatile Map<String, Term> routes = Map.of();

    /** @param patience how long one who takes a resource away waits for the requests that are using it */
    ServerTable(ModuleServer.Factory factory, Duration patience) {
        this.factory = factory;
        this.patience = patience;
    }

    /** The owner's server has it after {@link #renew}: several that come together make one server. */
    synchronized void add(Owner owner, Object resource) {
        resources.computeIfAbsent(owner, o -> new ArrayList<>()).add(resource);
        coming.add(owner);
    }

    void renew(Owner owner) {
        Term old;
        synchronized (this) {
            List<Object> now = resources.get(owner);
            if (now == null) {
                return;
            }
            old = replace(owner, now);
            coming.remove(owner);
        }
        end(old, Duration.ZERO);
    }

    /** When this returns no request is inside the resource, unless it stays longer than there is patience. */
    void remove(Owner owner, Object resource) {
        Term old;
        synchronized (this) {
            List<Object> now = resources.get(owner);
            if (now == null || !now.remove(resource)) {
                return;
            }
            old = now.isEmpty() ? drop(owner) : terms.containsKey(owner) ? replace(owner, now) : null;
        }
        end(old, patience);
    }

    /** All of the owner at once, for a bundle that stops. */
    void removeAll(Owner owner) {
        Term old;
        synchronized (this) {
            old = drop(owner);
        }
        end(old, patience);
    }

    /** A server in office, entered; to be left by whoever asked. */
    Optional<Term> enter(String base) {
        while (true) {
            Term term = routes.get(base);
            if (term == null) {
                return Optional.empty();
            }
            if (term.enter()) {
                return Optional.of(term);
            }
        }
    }

    /** Whether resources of that base have come that no server has yet. */
    boolean isComing(String base) {
        return coming.stream().anyMatch(owner -> owner.base().equals(base));
    }

    /** By names, which hold nothing of a module that has gone. */
    Optional<String> lastModule(String base) {
        return Optional.ofNullable(modules.get(base));
    }

    /** Those in office now. */
    List<Term> all() {
        return List.copyOf(routes.values());
    }

    void close() {
        for (Owner owner : List.copyOf(resources.keySet())) {
            removeAll(owner);
        }
    }

    private Term drop(Owner owner) {
        resources.remove(owner);
        coming.remove(owner);
        Term old = terms.remove(owner);
        publish();
        return old;
    }

    /** Where the new one cannot be made the old one goes on. */
    private Term replace(Owner owner, List<Object> now) {
        ModuleServer server;
        try {
            server = factory.create(owner, List.copyOf(now));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The REST resources of {} under {} cannot be served", owner.module(), owner.base(), e);
            return null;
        }
        Term old = terms.put(owner, new Term(owner, server));
        publish();
        return old;
    }

    private void publish() {
        Map<String, Term> next = new HashMap<>();
        for (Term term : terms.values()) {
            Term first = next.putIfAbsent(term.owner().base(), term);
            if (first != null) {
                LOG.error(
                        "Two bundles want {}: {} has it, {} has not",
                        term.owner().base(),
                        first.owner(),
                        term.owner());
            }
        }
        next.forEach((base, term) -> modules.put(base, term.owner().module()));
        routes = Map.copyOf(next);
    }

    private static void end(Term old, Duration patience) {
        if (old != null) {
            old.end(patience);
        }
    }
}
