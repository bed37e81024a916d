package org.tesseracrm.core.internal.service.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.custom.CustomField.Kind;
import org.tesseracrm.core.api.custom.CustomField.Traits;
import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.document.Drafts;
import org.tesseracrm.core.api.record.FieldChecks;
import org.tesseracrm.core.api.value.FileValue;
import org.tesseracrm.core.api.value.Money;
import org.tesseracrm.core.internal.service.document.DictionaryTable.Line;

class ValueReaderTest {
    private static final ChoiceList GRADES = new ChoiceList(
            new Words(),
            "grades",
            null,
            List.of(line("gold", 0, "Gold", "金牌"), line("e2", 1, "", "银牌"), line("tin", 2, "Tin", "")));

    private final FieldChecks checks = new FieldChecks("core", LocalDate.of(2026, 3, 1));

    private static Line line(String code, int place, String label, String labelZh) {
        return new Line("grades", code, place, new Dictionaries.Traits(label, labelZh, ""), false, false);
    }

    private Object read(Kind kind, Object said) {
        CustomField field = new CustomField("1", 1, "t", "f", kind, false, Traits.named("F", ""));
        return new ValueReader(checks).read(field, said, GRADES);
    }

    @Test
    void whatIsSaidInManyWaysIsOneValue() {
        BigDecimal thousand = new BigDecimal("1200.5");
        for (Object said : List.of(thousand, 1200.5, "1200.5", "1,200.5", "1200.500")) {
            assertEquals(thousand, read(Kind.NUMBER, said));
        }
        for (Object said : List.of("12.5 usd", Map.of("amount", "12.50", "currency", "USD"), "12.5USD")) {
            assertEquals(new Money(new BigDecimal("12.5"), "USD"), read(Kind.MONEY, said));
        }
        assertEquals(new Money(BigDecimal.TEN, "CNY"), read(Kind.MONEY, 10));
        for (Object said : List.of("2026-03-01", "2026/3/1", "2026年3月1日", LocalDate.of(2026, 3, 1))) {
            assertEquals(LocalDate.of(2026, 3, 1), read(Kind.DATE, said));
        }
        assertEquals(
                List.of(true, true, false),
                List.of(read(Kind.FLAG, "是"), read(Kind.FLAG, true), read(Kind.FLAG, "No")));
        assertEquals(
                List.of("gold", "gold", "e2"),
                List.of(read(Kind.CHOICE, "gold"), read(Kind.CHOICE, "ＧＯＬＤ"), read(Kind.CHOICE, "银牌")));
        assertEquals(List.of("gold", "e2"), read(Kind.CHOICES, "金牌，银牌、gold"));
        assertEquals(List.of("tin"), read(Kind.CHOICES, List.of("tin", "Tin")));
        assertEquals("https://example.com/a", read(Kind.URL, "example.com/a"));
        FileValue paper = new FileValue("7", "1, 2 a.pdf", "application/pdf", 9);
        for (Object said :
                List.of("7", List.of("7", "7"), List.of(paper), Map.of("id", 7), Drafts.text(List.of(paper)))) {
            assertEquals(List.of("7"), read(Kind.FILE, said));
        }
        assertEquals(List.of("7", "8"), read(Kind.FILE, "7 a, b.pdf\n8 c.pdf"));
        assertEquals(List.of(), checks.errors());
    }

    @Test
    void whatIsNoValueIsRefusedAtTheField() {
        List<Object[]> wrong = List.of(
                new Object[] {Kind.NUMBER, "many"},
                new Object[] {Kind.NUMBER, "1e999999999"},
                new Object[] {Kind.NUMBER, new BigDecimal("1e999999999")},
                new Object[] {Kind.NUMBER, "1.1234567"},
                new Object[] {Kind.MONEY, "12 XYZ"},
                new Object[] {Kind.DATE, "03/01/2026"},
                new Object[] {Kind.DATE, "2026-02-30"},
                new Object[] {Kind.FLAG, "perhaps"},
                new Object[] {Kind.CHOICE, "platinum"},
                new Object[] {Kind.CHOICES, List.of("gold", "platinum")},
                new Object[] {Kind.LINK, "99999999999999999999"},
                new Object[] {Kind.LINK, "1 or 1=1"},
                new Object[] {Kind.FILE, "a.pdf"},
                new Object[] {Kind.FILE, List.of(Map.of("name", "a.pdf"))},
                new Object[] {Kind.FILE, "99999999999999999999"},
                new Object[] {Kind.FILE, "1,2,3,4,5,6,7,8,9,10,11"},
                new Object[] {Kind.URL, "javascript:alert(1)"},
                new Object[] {Kind.TEXT, "x".repeat(201)},
                new Object[] {Kind.TEXT, Map.of("a", 1)},
                new Object[] {Kind.TEXT, "a\u0000b"});
        for (int i = 0; i < wrong.size(); i++) {
            read((Kind) wrong.get(i)[0], wrong.get(i)[1]);
            assertEquals(i + 1, checks.errors().size(), "accepted: " + wrong.get(i)[1]);
            assertEquals("custom.f", checks.errors().get(i).field());
        }
    }

    @Test
    void nothingSaidIsNothing() {
        for (Kind kind : Kind.values()) {
            assertNull(read(kind, null));
            assertNull(read(kind, "  "));
        }
        assertNull(read(Kind.CHOICES, List.of()));
        assertEquals(List.of(), checks.errors());
    }

    /** What lies in the table, and what the audit has of it, is the value that was said. */
    @RepeatedTest(300)
    void valuesComeBackFromTableAndText(RepetitionInfo info) {
        Random dice = new Random(info.getCurrentRepetition());
        Kind kind = Kind.values()[dice.nextInt(Kind.values().length)];
        Object value = read(kind, any(kind, dice));
        List<Cell> cells = Cell.of(kind, value);
        assertEquals(value, Cell.value(kind, cells));
        assertEquals(value, read(kind, Drafts.text(value)));
        assertEquals(List.of(), checks.errors());
    }

    private static Object any(Kind kind, Random dice) {
        return switch (kind) {
            case TEXT, NUMBERED -> "文本 " + dice.nextInt();
            case LONG_TEXT ->
                ("line " + dice.nextInt() + "\n").repeat(1 + dice.nextInt(100)).strip();
            case NUMBER -> BigDecimal.valueOf(dice.nextInt(), dice.nextInt(7));
            case MONEY -> BigDecimal.valueOf(dice.nextInt(), dice.nextInt(5)).toPlainString() + " EUR";
            case DATE -> LocalDate.ofEpochDay(dice.nextInt(40_000));
            case FLAG -> dice.nextBoolean();
            case CHOICE -> List.of("gold", "e2", "tin").get(dice.nextInt(3));
            case CHOICES -> {
                List<String> some = new ArrayList<>(List.of("tin", "gold", "e2"));
                java.util.Collections.shuffle(some, dice);
                yield some.subList(0, 1 + dice.nextInt(3));
            }
            case LINK -> Long.toString(1 + Math.abs(dice.nextLong() >> 1));
            case URL -> "https://example.com/" + dice.nextInt(1000);
            case FILE ->
                dice.ints(1 + dice.nextInt(FileValue.MOST), 1, Integer.MAX_VALUE)
                        .distinct()
                        .mapToObj(id -> Map.of("id", Integer.toString(id)))
                        .toList();
        };
    }
}
