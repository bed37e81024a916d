package org.tesseracrm.core.api.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrowingChoicesTest {
    private final Trades trades = new Trades();

    @Test
    void whatIsMetOnceIsAddedOnce() {
        GrowingChoices growing = new GrowingChoices(trades, "trade", false);
        assertEquals("food", growing.find("Food").orElseThrow());
        assertEquals("e0", growing.find("皮革").orElseThrow());
        assertEquals("e0", growing.find(" 皮革 ").orElseThrow());
        assertEquals("e1", growing.find("Ｌｅａｔｈｅｒ").orElseThrow());
        assertEquals("e1", growing.find("leather").orElseThrow());
        assertTrue(growing.offers("e0"));
        assertEquals(List.of("|皮革", "Ｌｅａｔｈｅｒ|"), trades.made);
    }

    @Test
    void aTrialAddsNothing() {
        GrowingChoices growing = new GrowingChoices(trades, "trade", true);
        assertEquals("皮革", growing.find("皮革").orElseThrow());
        assertTrue(growing.offers("皮革"));
        assertEquals(List.of(), trades.made);
    }

    @Test
    void aFullDictionaryTakesNoMore() {
        GrowingChoices growing = new GrowingChoices(trades, "trade", false);
        IntStream.range(1, Dictionaries.MOST)
                .forEach(i -> assertTrue(growing.find("new " + i).isPresent()));
        assertEquals(Optional.empty(), growing.find("one more"));
        assertEquals("e0", growing.find("new 1").orElseThrow());
    }

    @Test
    void aTextThatIsNoLabelIsNotAdded() {
        GrowingChoices growing = new GrowingChoices(trades, "trade", false);
        assertEquals(Optional.empty(), growing.find("x".repeat(61)));
        assertEquals(Optional.empty(), growing.find(" "));
        assertFalse(growing.offers(" "));
    }

    /** Knows {@code food}, and takes everything. */
    private static final class Trades implements Dictionaries {
        private final List<String> made = new ArrayList<>();

        @Override
        public Choices choices(String id) {
            return new Food();
        }

        @Override
        public Entry create(String dictionary, String code, Traits traits) {
            made.add(traits.label() + "|" + traits.labelZh());
            return new Entry("e" + (made.size() - 1), traits.label(), traits, false, false);
        }

        @Override
        public List<Dictionary> list() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Dictionary find(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Entry change(String dictionary, String code, Traits traits) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Dictionary order(String dictionary, List<String> codes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Entry retire(String dictionary, String code) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Entry restore(String dictionary, String code) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Entry merge(String dictionary, String from, String into) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Food implements Dictionaries.Choices {
        @Override
        public List<String> codes() {
            return List.of("food");
        }

        @Override
        public boolean offers(String code) {
            return knows(code);
        }

        @Override
        public boolean knows(String code) {
            return code.equals("food");
        }

        @Override
        public String label(String code, Locale locale) {
            return code;
        }

        @Override
        public String colour(String code) {
            return "";
        }

        @Override
        public Optional<String> find(String text) {
            return text.equalsIgnoreCase("food") ? Optional.of("food") : Optional.empty();
        }

        @Override
        public Map<String, String> labels(Locale locale) {
            return Map.of();
        }
    }
}
