package org.tesseracrm.datasource.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.persistence.EntityManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What belongs to one transaction begun here: the units at work in it, innermost first, and what waits for its commit. */
final class Frame {
    private static final Logger LOG = LoggerFactory.getLogger(Frame.class);

    private final Deque<UnitAtWork> units = new ArrayDeque<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    /** The key is whatever identifies the unit. */
    record UnitAtWork(Object key, EntityManager manager) {}

    UnitAtWork innermost() {
        return units.peek();
    }

    void enter(Object key, EntityManager manager) {
        units.push(new UnitAtWork(key, manager));
    }

    void leave() {
        units.pop();
    }

    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    void committed() {
        for (Runnable action : afterCommit) {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.error("What should follow a commit failed; the commit stands", e);
            }
        }
    }
}
