package com.example.visits.internal.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.customer.CustomerRegistry;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.ForbiddenException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.error.StaleVersionException;
import org.tesseracrm.core.api.query.ListRequest;

class VisitServiceTest {
    private static final VisitDraft DRAFT = new VisitDraft("10", "  First   one ", LocalDate.of(2026, 3, 2), " ");
    private static final ListRequest ALL = new ListRequest("", "", "", 50, "");

    private final List<String> audited = new ArrayList<>();
    private final Fakes.Somebody access =
            new Fakes.Somebody(VisitService.READ, VisitService.WRITE, VisitService.DELETE);
    private final Fakes.Table table = new Fakes.Table(
            Set.of(11L), new CustomerRegistry.Entry(10, "Acme", 7), new CustomerRegistry.Entry(11, "Others'", 8));
    private final VisitService service =
            new VisitServiceImpl(access, table, new Fakes.Colleagues(), entry -> audited.add(entry.action()));

    @Test
    void whatIsEnteredIsTidiedKeptAndAudited() {
        VisitRecord made = service.create(DRAFT);
        assertEquals(new VisitDraft("10", "First one", LocalDate.of(2026, 3, 2), null), made.draft());
        assertEquals("Acme", made.customerName());
        assertEquals("7", made.ownerId());
        assertEquals(List.of("visits.visit.created"), audited);
    }

    @Test
    void withoutPermissionNothingIsWritten() {
        VisitRecord made = service.create(DRAFT);
        audited.clear();
        access.become(VisitService.READ);
        assertThrows(ForbiddenException.class, () -> service.create(DRAFT));
        assertThrows(ForbiddenException.class, () -> service.update(made.id(), made.version(), DRAFT));
        assertThrows(ForbiddenException.class, () -> service.delete(List.of(made.id())));
        assertThrows(ForbiddenException.class, () -> service.restore(List.of(made.id())));
        assertThrows(ForbiddenException.class, () -> service.listDeleted(ALL));
        assertEquals(List.of(made), service.list(ALL).items());
        access.become();
        assertThrows(ForbiddenException.class, () -> service.list(ALL));
        assertThrows(ForbiddenException.class, () -> service.get(made.id()));
        assertEquals(List.of(), audited);
    }

    @Test
    void aCustomerThatMayOnlyBeSeenGetsNothing() {
        assertThrows(ForbiddenException.class, () -> service.create(new VisitDraft("11", "First one", null, null)));
        assertTrue(table.rows.isEmpty());
    }

    @Test
    void everyWrongFieldIsNamed() {
        InvalidInputException wrong = assertThrows(
                InvalidInputException.class,
                () -> service.create(new VisitDraft("", "x".repeat(201), null, "x".repeat(4001))));
        assertEquals(
                List.of("customerId", "title", "notes"),
                wrong.errors().stream()
                        .map(InvalidInputException.FieldError::field)
                        .toList());
        assertThrows(InvalidInputException.class, () -> service.create(new VisitDraft("99", "x", null, null)));
    }

    @Test
    void whoWasSlowerIsTold() {
        VisitRecord made = service.create(DRAFT);
        assertThrows(StaleVersionException.class, () -> service.update(made.id(), made.version() + 1, DRAFT));
    }

    @Test
    void aChangeThatChangesNothingIsNone() {
        VisitRecord made = service.create(DRAFT);
        audited.clear();
        service.update(made.id(), made.version(), DRAFT);
        assertEquals(List.of(), audited);
        service.update(made.id(), made.version(), new VisitDraft("10", "Second one", null, null));
        assertEquals(List.of("visits.visit.changed"), audited);
        assertEquals("Second one", service.get(made.id()).title());
    }

    @Test
    void whatIsDeletedComesBack() {
        VisitRecord made = service.create(DRAFT);
        service.delete(List.of(made.id()));
        assertThrows(NotFoundException.class, () -> service.get(made.id()));
        assertThrows(CrmException.class, () -> service.delete(List.of(made.id())));
        assertEquals(1, service.listDeleted(ALL).items().size());
        service.restore(List.of(made.id()));
        assertEquals(made.title(), service.get(made.id()).title());
    }

    @Test
    void whatIsEndedIsGone() {
        VisitRecord made = service.create(DRAFT);
        access.become(VisitService.READ, VisitService.DELETE);
        assertThrows(ForbiddenException.class, () -> service.purge(List.of(made.id())));
        access.become(VisitService.READ, VisitService.DELETE, VisitService.PURGE);
        assertThrows(NotFoundException.class, () -> service.purge(List.of(made.id())), "only from the recycle bin");
        service.delete(List.of(made.id()));
        service.purge(List.of(made.id()));
        assertEquals(0, service.listDeleted(ALL).items().size());
    }
}
