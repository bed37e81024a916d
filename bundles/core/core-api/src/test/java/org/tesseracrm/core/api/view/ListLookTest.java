package org.tesseracrm.core.api.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListLookTest {
    @Test
    void readsWhatItWrites() {
        ListLook look = new ListLook(List.of(new ListLook.Column("name", 240), new ListLook.Column("custom.size", 0)));
        assertEquals("name:240 custom.size", look.text());
        assertEquals(Optional.of(look), ListLook.parse(look.text()));
        assertEquals(Optional.of(ListLook.OWN), ListLook.parse(" "));
    }

    @Test
    void whatIsNoLookIsNone() {
        assertEquals(Optional.empty(), ListLook.parse("name:wide"));
        assertEquals(Optional.empty(), ListLook.parse("a ".repeat(201)));
    }
}
