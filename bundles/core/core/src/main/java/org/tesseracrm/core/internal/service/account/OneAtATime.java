package org.tesseracrm.core.internal.service.account;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets one try per name through at a time on this node; some more wait in order, the rest is sent away. */
final class OneAtATime {
    private final int waiting;
    private final Duration patience;
    private final Map<String, Door> doors = new HashMap<>();

    private static final class Door {
        final Semaphore open = new Semaphore(1, true);
        int people;
    }

    OneAtATime(int waiting, Duration patience) {
        this.waiting = waiting;
        this.patience = patience;
    }

    /**
     * Waits for the name's turn.
     *
     * @return gives the turn back; empty where too many wait already
     * @throws TimeoutException where the turn did not come in time
     */
    Optional<Runnable> enter(String name) throws TimeoutException {
        Door door;
        synchronized (doors) {
            door = doors.computeIfAbsent(name, key -> new Door());
            if (door.people > waiting) {
                return Optional.empty();
            }
            door.people++;
        }
        boolean in = false;
        try {
            in = door.open.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!in) {
                leave(name, door);
            }
        }
        if (!in) {
            throw new TimeoutException(name);
        }
        return Optional.of(() -> {
            door.open.release();
            leave(name, door);
        });
    }

    private void leave(String name, Door door) {
        synchronized (doors) {
            door.people--;
            if (door.people == 0) {
                doors.remove(name);
            }
        }
    }

    int names() {
        synchronized (doors) {
            return doors.size();
        }
    }
}
