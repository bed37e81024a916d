package org.tesseracrm.announcements.internal.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.error.InvalidInputException;

class ReceiptListTest {
    private final FakePeople people = new FakePeople(23);
    private final Map<Long, Instant> readers = new HashMap<>();

    ReceiptListTest() {
        for (long id = 1; id <= 23; id += 2) {
            readers.put(id, Instant.ofEpochSecond(id % 3));
        }
    }

    @Test
    void everybodyIsOnOnePageOfOneList() {
        List<String> read = walk(true);
        List<String> not = walk(false);

        assertEquals(12, read.size());
        assertEquals(11, not.size());
        List<String> all = new ArrayList<>(read);
        all.addAll(not);
        assertEquals(23, all.stream().distinct().count());
    }

    @Test
    void latestReaderFirst() {
        List<String> read = walk(true);

        assertEquals(List.of("5", "11", "17", "23", "1"), read.subList(0, 5));
    }

    @Test
    void anEmptyListHasNoNextPage() {
        Receipts none = new ReceiptList(Map.of(), people.everybody(), true).page(5, "", people);

        assertEquals(List.of(), none.items());
        assertNull(none.next());
        assertEquals(0, none.read());
        assertEquals(23, none.people());
    }

    @Test
    void refusesWhatIsNoPage() {
        ReceiptList list = new ReceiptList(readers, people.everybody(), true);

        assertThrows(InvalidInputException.class, () -> list.page(5, "x", people));
        assertThrows(InvalidInputException.class, () -> list.page(5, "2", people));
        assertThrows(InvalidInputException.class, () -> list.page(0, "", people));
        assertThrows(InvalidInputException.class, () -> list.page(501, "", people));
    }

    private List<String> walk(boolean read) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Receipts page = new ReceiptList(readers, people.everybody(), read).page(5, cursor, people);
            page.items().forEach(each -> seen.add(each.userId()));
            cursor = page.next();
        }
        return seen;
    }
}
