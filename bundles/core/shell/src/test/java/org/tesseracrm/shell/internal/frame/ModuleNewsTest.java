package org.tesseracrm.shell.internal.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.module.ModuleGate.ModuleState;
import org.tesseracrm.shell.internal.frame.ModuleNews.News;

class ModuleNewsTest {
    private final ModuleNews news = new ModuleNews();

    ModuleNewsTest() {
        news.look(List.of(module("contacts", true, true), module("orders", true, false)), id -> "name of " + id);
    }

    @Test
    void tellsWhatCame() {
        assertEquals(
                List.of(new News("shell.module.come", "name of orders")),
                news.look(
                        List.of(module("contacts", true, true), module("orders", true, true)), id -> "name of " + id));
    }

    @Test
    void tellsWhatWentByTheNameItHad() {
        assertEquals(
                List.of(new News("shell.module.gone", "name of contacts")),
                news.look(List.of(module("contacts", false, true)), id -> id + ".module.name"));
    }

    @Test
    void saysNothingWhereNothingChanged() {
        assertEquals(List.of(), news.look(List.of(module("contacts", true, true)), id -> id));
    }

    private static ModuleState module(String id, boolean installed, boolean enabled) {
        return new ModuleState(id, installed, enabled, true, List.of());
    }
}
