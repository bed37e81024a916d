package org.tesseracrm.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveViewsTest {
    private static final class Divs implements Source {
        final List<Component> given = new ArrayList<>();
        boolean gone;

        @Override
        public Class<? extends Component> type() {
            return Div.class;
        }

        @Override
        public Component make() {
            return gone ? null : new Div();
        }

        @Override
        public boolean stays() {
            return true;
        }

        @Override
        public void giveBack(Component instance) {
            given.add(instance);
        }
    }

    private final VaadinSession session = TestSession.plain();
    private final LiveViews lives = new LiveViews(Runnable::run);
    private final Divs source = new Divs();
    private final UI ui = new UI();

    @BeforeEach
    void open() {
        session.lock();
        ui.getInternals().setSession(session);
    }

    @AfterEach
    void close() {
        if (session.hasLock()) {
            session.unlock();
        }
    }

    /** Gives the lock back and takes it again: what was put off runs. */
    private void pause() {
        session.unlock();
        session.lock();
    }

    @Test
    void whatIsShownIsKeptUntilItIsLeft() {
        Component view = lives.make(source, "customers/1", ui);
        ui.add(view);
        pause();
        assertEquals(List.of(), source.given);

        ui.remove(view);
        pause();
        assertEquals(List.of(view), source.given);
        assertEquals(0, lives.count());
    }

    @Test
    void aViewKnowsTheAddressItWasMadeFor() {
        Component view = lives.make(source, "customers/1", ui);
        ui.add(view);
        assertEquals(Optional.of("customers/1"), lives.address(view));
        assertEquals(Optional.empty(), lives.address(new Div()));
    }

    @Test
    void whatIsOnlyMovedIsKept() {
        Component view = lives.make(source, "customers/1", ui);
        Div other = new Div();
        ui.add(view, other);
        ui.remove(view);
        other.add(view);
        pause();
        assertEquals(List.of(), source.given);
    }

    @Test
    void whatWasNeverShownIsGivenBack() {
        Component view = lives.make(source, "customers/1", ui);
        pause();
        assertEquals(List.of(view), source.given);
    }

    @Test
    void evictionLeadsTheTabAwayAndGivesBackOnce() {
        Component view = lives.make(source, "customers/1", ui);
        ui.add(view);
        List<UI> led = new ArrayList<>();
        lives.evict(source, led::add);
        pause();
        assertEquals(1, led.size());
        assertSame(ui, led.get(0));
        assertFalse(view.isAttached());
        pause();
        assertEquals(List.of(view), source.given);
    }

    @Test
    void evictionLeavesOtherSourcesAlone() {
        Divs other = new Divs();
        Component view = lives.make(other, "customers/1", ui);
        ui.add(view);
        lives.evict(source, tab -> tab.removeAll());
        pause();
        assertEquals(List.of(), other.given);
        assertEquals(1, lives.count());
    }

    @Test
    void aSourceThatHasGoneGivesNothing() {
        source.gone = true;
        assertNull(lives.make(source, "customers/1", ui));
        assertEquals(0, lives.count());
    }
}
