package org.tesseracrm.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.tesseracrm.web.UiHost;

class ScopesTest {
    private final VaadinSession anna = TestSession.plain();
    private final VaadinSession bert = TestSession.plain();
    private final Map<VaadinSession, String> names = Map.of(anna, "anna", bert, "bert");
    private final List<String> log = new ArrayList<>();
    private final Host host = new Host();
    private final Scopes scopes = new Scopes(host);

    private class Recorder implements UiHost {
        @Override
        public Scope enter(VaadinSession session) {
            log.add("+" + names.get(session));
            return () -> log.add("-" + names.get(session));
        }

        @Override
        public void beforeView(BeforeEnterEvent event, Bundle provider) {}

        @Override
        public void viewGone(UI ui) {}

        @Override
        public void failed(UI ui, Failure failure) {}
    }

    @Test
    void aNestedEntryOfTheSameSessionIsNone() {
        host.setHost(new Recorder());
        UiHost.Scope outer = scopes.enter(anna);
        UiHost.Scope inner = scopes.enter(anna);
        inner.close();
        outer.close();
        assertEquals(List.of("+anna", "-anna"), log);
    }

    @Test
    void workForAnotherSessionIsDoneInItsName() {
        host.setHost(new Recorder());
        UiHost.Scope outer = scopes.enter(anna);
        UiHost.Scope inner = scopes.enter(bert);
        inner.close();
        scopes.enter(anna).close();
        outer.close();
        assertEquals(List.of("+anna", "+bert", "-bert", "-anna"), log);
    }

    @Test
    void renewingAsksAgain() {
        host.setHost(new Recorder());
        UiHost.Scope outer = scopes.enter(anna);
        scopes.renew(anna);
        scopes.renew(bert);
        outer.close();
        assertEquals(List.of("+anna", "-anna", "+anna", "-anna"), log);
    }

    @Test
    void nothingIsLeftOnAThread() {
        host.setHost(new Recorder());
        scopes.enter(anna);
        scopes.enter(bert);
        scopes.end();
        scopes.end();
        assertEquals(List.of("+anna", "+bert", "-bert", "-anna"), log);
    }

    @Test
    void withoutAHostOrWithAFailingOneNobodyIsInCharge() {
        scopes.enter(anna).close();
        UiHost failing = new Recorder() {
            @Override
            public Scope enter(VaadinSession session) {
                throw new IllegalStateException("no database");
            }
        };
        host.setHost(failing);
        assertNotNull(scopes.enter(anna));
        host.unsetHost(failing);
        assertEquals(List.of(), log);
    }

    @Test
    void theSessionsLockIsTheScope() {
        host.setHost(new Recorder());
        List<String> seen = log;
        java.util.concurrent.locks.ReentrantLock lock = new java.util.concurrent.locks.ReentrantLock();
        VaadinSession session =
                new CrmSession(new TestSession.Service(), new Platform(null, scopes, null, null, null, null, null)) {
                    private static final long serialVersionUID = 1;

                    @Override
                    public java.util.concurrent.locks.Lock getLockInstance() {
                        return lock;
                    }
                };
        session.lock();
        session.lock();
        session.access(() -> seen.add("task"));
        session.unlock();
        seen.add("still locked");
        session.unlock();
        session.access(() -> seen.add("later"));
        assertEquals(List.of("+null", "still locked", "task", "-null", "+null", "later", "-null"), seen);
    }
}
