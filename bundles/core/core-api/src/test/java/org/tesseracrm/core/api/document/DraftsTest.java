package org.tesseracrm.core.api.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.error.StaleVersionException;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.api.record.RecordService;
import org.tesseracrm.core.api.record.ShownRecord;
import org.tesseracrm.core.api.value.Money;

class DraftsTest {
    private static final Draft DRAFT = new Draft(
            "Acme",
            12,
            new Money(new BigDecimal("10.5"), "CNY"),
            LocalDate.of(2026, 3, 2),
            true,
            null,
            Map.of("size", 5));

    private record Draft(
            String name,
            Integer employees,
            Money annualRevenue,
            LocalDate day,
            boolean hot,
            Instant until,
            Map<String, Object> custom) {}

    private record Shown(String id, long version, Draft draft) implements ShownRecord<Draft> {}

    @Test
    void everyComponentHasItsText() {
        assertEquals(
                Map.of(
                        "name", "Acme",
                        "employees", "12",
                        "annualRevenue", "10.5 CNY",
                        "day", "2026-03-02",
                        "hot", "true",
                        "until", "",
                        "custom.size", "5"),
                Drafts.texts(DRAFT));
    }

    @Test
    void whatIsNotNamedStays() {
        Draft other = Drafts.with(DRAFT, Map.of("name", "Other", "employees", "", "unknown", "x"));
        assertEquals(new Draft("Other", null, DRAFT.annualRevenue(), DRAFT.day(), true, null, DRAFT.custom()), other);
    }

    @Test
    void customFieldsAreChangedOneByOne() {
        Draft other = Drafts.with(DRAFT, Map.of("custom.colour", "red", "custom.size", ""));
        assertEquals("red", other.custom().get("colour"));
        assertEquals("", Drafts.texts(other).get("custom.size"));
    }

    @Test
    void whatIsNoValueIsRefused() {
        assertThrows(InvalidInputException.class, () -> Drafts.with(DRAFT, Map.of("employees", "many")));
        assertThrows(InvalidInputException.class, () -> Drafts.with(DRAFT, Map.of("day", "tomorrow")));
    }

    @RepeatedTest(200)
    void whatWasReadCanBeWrittenAgain(RepetitionInfo info) {
        Random dice = new Random(info.getCurrentRepetition());
        Draft draft = new Draft(
                "n" + dice.nextInt(),
                dice.nextBoolean() ? null : dice.nextInt(),
                dice.nextBoolean() ? null : new Money(BigDecimal.valueOf(dice.nextInt(), dice.nextInt(5)), "EUR"),
                dice.nextBoolean() ? null : LocalDate.ofEpochDay(dice.nextInt(30_000)),
                dice.nextBoolean(),
                dice.nextBoolean() ? null : Instant.ofEpochMilli(Math.abs(dice.nextLong() % 4_000_000_000_000L)),
                Map.of("code", "text"));
        Draft empty = new Draft(null, null, null, null, !draft.hot(), null, Map.of());
        assertEquals(draft, Drafts.with(empty, Drafts.texts(draft)));
    }

    @Test
    void anAmountComesBackFromWhatTheAuditCallsIt() {
        Desk desk = new Desk();
        Drafts.update(new Kind(desk), "1", 3, Map.of("revenue", "7", "name", "Before"));
        assertEquals(new Money(new BigDecimal("7"), "CNY"), desk.record.draft().annualRevenue());
        assertEquals("Before", desk.record.draft().name());
        assertThrows(StaleVersionException.class, () -> Drafts.update(new Kind(desk), "1", 3, Map.of("name", "x")));
        Drafts.update(new Kind(desk), "1", 4, Map.of("revenue", "", "currency", ""));
        assertEquals(null, desk.record.draft().annualRevenue());
    }

    private record Kind(RecordService<?, ?, ?> service) implements DocumentType {
        @Override
        public String id() {
            return "test.kind";
        }

        @Override
        public String table() {
            return "test_kind";
        }

        @Override
        public List<DocumentField> fields() {
            return List.of(DocumentField.of("annualRevenue", "x", new FieldKind.Amount("revenue", "currency")));
        }

        @Override
        public DocumentPermissions permissions() {
            return DocumentPermissions.of(id());
        }

        @Override
        public String path(String id) {
            return "kinds/" + id;
        }
    }

    private static final class Desk implements RecordService<Shown, Shown, Draft> {
        private Shown record = new Shown("1", 3, DRAFT);

        @Override
        public Shown get(String id) {
            return record;
        }

        @Override
        public Shown update(String id, long version, Draft draft) {
            if (version != record.version()) {
                throw new StaleVersionException();
            }
            record = new Shown(id, version + 1, draft);
            return record;
        }

        @Override
        public Page<Shown> list(ListRequest request) {
            throw new NotFoundException();
        }

        @Override
        public Page<Shown> listDeleted(ListRequest request) {
            throw new NotFoundException();
        }

        @Override
        public Shown create(Draft draft) {
            throw new NotFoundException();
        }

        @Override
        public void delete(Collection<String> ids) {
            throw new NotFoundException();
        }

        @Override
        public void restore(Collection<String> ids) {
            throw new NotFoundException();
        }

        @Override
        public void purge(Collection<String> ids) {
            throw new NotFoundException();
        }
    }

    private record Way(String kind, String value, boolean first) {}

    private record Reached(String name, List<Way> ways) {}

    @Test
    void linesComeBackAsTheyWere() {
        Reached draft = new Reached("Acme", List.of(new Way("mail", "a|b\\c", true), new Way(null, null, false)));
        Map<String, String> texts = Drafts.texts(draft);
        assertEquals("mail|a\\|b\\\\c|true\n||false", texts.get("ways"));
        assertEquals(draft, Drafts.with(new Reached("", List.of()), texts));
        assertEquals(new Reached("Acme", List.of()), Drafts.with(draft, Map.of("ways", "")));
        assertThrows(InvalidInputException.class, () -> Drafts.with(draft, Map.of("ways", "mail|x")));
    }
}
