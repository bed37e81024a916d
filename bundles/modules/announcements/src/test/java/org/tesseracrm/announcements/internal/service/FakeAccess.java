package org.tesseracrm.announcements.internal.service;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.error.ForbiddenException;

/** Somebody is always in charge. */
final class FakeAccess implements Access {
    static final long TENANT = 1;

    private Caller caller = person(TENANT, 1, AnnouncementService.READ);

    static Caller person(long tenant, long user, String... permissions) {
        return new Caller(
                tenant,
                "c" + tenant,
                user,
                "u" + user,
                "U" + user,
                Locale.ENGLISH,
                Set.of(),
                Set.of(permissions),
                false,
                false);
    }

    /** One who may do everything here. */
    static Caller author(long tenant, long user) {
        return person(tenant, user, AnnouncementService.READ, AnnouncementService.WRITE, AnnouncementService.DELETE);
    }

    static Caller reader(long tenant, long user) {
        return person(tenant, user, AnnouncementService.READ);
    }

    void become(Caller other) {
        caller = other;
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public Optional<Caller> current() {
        return Optional.of(caller);
    }

    @Override
    public <T> T runAs(Caller other, Callable<T> work) throws Exception {
        try (Scope scope = enter(other)) {
            return work.call();
        }
    }

    @Override
    public Scope enter(Caller other) {
        Caller before = caller;
        caller = other;
        return () -> caller = before;
    }

    @Override
    public void require(String permission) {
        if (!may(permission)) {
            throw new ForbiddenException(permission);
        }
    }

    @Override
    public boolean may(String permission) {
        return caller.may(permission);
    }
}
