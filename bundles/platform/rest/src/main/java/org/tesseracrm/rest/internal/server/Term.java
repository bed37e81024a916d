package org.tesseracrm.rest.internal.server;

import java.time.Duration;

/** A server in office: requests enter and leave, and it is closed when it is over and the last has left. */
final class Term {
    private final Owner owner;
    private final ModuleServer server;
    private int inside;
    private boolean over;
    private boolean closed;

    Term(Owner owner, ModuleServer server) {
        this.owner = owner;
        this.server = server;
    }

    Owner owner() {
        return owner;
    }

    ModuleServer server() {
        return server;
    }

    /** False where it is over: ask for the one after it. */
    synchronized boolean enter() {
        if (over) {
            return false;
        }
        inside++;
        return true;
    }

    synchronized void leave() {
        inside--;
        if (over && inside == 0) {
            close();
            notifyAll();
        }
    }

    /** Lets nobody in any more, and waits so long for those inside; who stays longer finds it open until he leaves. */
    synchronized void end(Duration patience) {
        over = true;
        long deadline = System.nanoTime() + patience.toNanos();
        while (inside > 0) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        close();
    }

    private void close() {
        if (!closed) {
            closed = true;
            server.close();
        }
    }
}
