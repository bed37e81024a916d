package org.tesseracrm.core.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;

class KeyedPagesTest {
    private final List<ListRequest> asked = new ArrayList<>();
    private int size = 130;

    private Page<Integer> source(ListRequest request) {
        asked.add(request);
        int from = request.cursor().isEmpty() ? 0 : Integer.parseInt(request.cursor());
        int to = Math.min(size, from + request.limit());
        return new Page<>(
                IntStream.range(from, to).boxed().toList(),
                to < size ? Integer.toString(to) : null,
                new Page.Total(size, Page.Relation.eq));
    }

    private final KeyedPages<Integer> pages = new KeyedPages<>(this::source, "q", "f", "-name");

    @Test
    void walksFromPageToPage() {
        assertEquals(IntStream.range(40, 90).boxed().toList(), pages.range(40, 50));
        assertEquals(List.of("", "50"), asked.stream().map(ListRequest::cursor).toList());
        assertTrue(asked.stream().allMatch(request -> request.sort().equals("-name")));
    }

    @Test
    void readsAPageOnce() {
        assertEquals(130, pages.total().value());
        pages.range(0, 50);
        pages.range(0, 20);
        assertEquals(1, asked.size());
    }

    @Test
    void jumpsAheadOverPagesNotYetSeen() {
        assertEquals(IntStream.range(110, 130).boxed().toList(), pages.range(110, 60));
        assertEquals(3, asked.size());
    }

    @Test
    void endsWhereTheListEnds() {
        assertEquals(List.of(), pages.range(130, 50));
        assertEquals(List.of(), pages.range(500, 50));
    }

    @Test
    void anEmptyListHasNoPages() {
        size = 0;
        assertEquals(0, pages.total().value());
        assertEquals(List.of(), pages.range(0, 50));
    }

    @Test
    void goesBackToPagesItHasLetGo() {
        size = 5_000;
        pages.range(4_900, 50);
        asked.clear();
        assertEquals(IntStream.range(100, 150).boxed().toList(), pages.range(100, 50));
        assertEquals(List.of("100"), asked.stream().map(ListRequest::cursor).toList());
    }

    @Test
    void readAnewItGoesOnWhereThePersonIs() {
        pages.range(100, 20);
        asked.clear();
        KeyedPages<Integer> again = pages.again();
        assertEquals(IntStream.range(100, 120).boxed().toList(), again.range(100, 20));
        assertEquals(List.of("100"), asked.stream().map(ListRequest::cursor).toList());
    }
}
