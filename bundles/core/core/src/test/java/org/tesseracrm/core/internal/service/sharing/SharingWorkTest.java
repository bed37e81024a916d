package org.tesseracrm.core.internal.service.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.ForbiddenException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Chunks;
import org.tesseracrm.core.internal.service.Fakes;

/** Sharing, transfers and their undo over tables in memory. */
class SharingWorkTest {
    private static final long ANN = 1;
    private static final long BEN = 2;
    private static final long CAT = 3;
    private static final long GONE = 4;

    private final Tables tables = new Tables()
            .person(ANN, true)
            .person(BEN, true)
            .person(CAT, true)
            .person(GONE, false)
            .customer(10, ANN)
            .customer(11, ANN)
            .customer(12, BEN);
    private final Caller ann = Fakes.caller(5, ANN, Set.of(), Set.of());
    private final Caller cat = Fakes.caller(5, CAT, Set.of(), Set.of());
    private Visibility.Scope mayChange = new Visibility.Owners(Set.of(), Set.of());
    private final DataPermission permission = right -> new Visibility(5, right, mayChange);
    private final Clock clock = Clock.systemUTC();
    private final ShareWork shares = new ShareWork(tables, tables, tables, clock);
    private final TransferWork transfers = new TransferWork(tables, tables, tables, tables, clock);
    private final UndoWork undo = new UndoWork(tables, tables, tables, permission, tables, clock);

    private int share(Set<Long> customers, Set<Long> users, Right right) {
        return shares.share(ann, customers, users, right, Steps.NONE);
    }

    private long transfer(Set<Long> customers, long to, boolean keepShare) {
        return transfers.run(ann, Batch.writable(tables, 5, customers, Steps.NONE), each -> to, keepShare, "");
    }

    @Test
    void onlyWhatIsNewOrDifferentCounts() {
        assertEquals(2, share(Set.of(10L, 11L), Set.of(BEN), Right.READ));
        assertEquals(0, share(Set.of(10L, 11L), Set.of(BEN), Right.READ));
        assertEquals(1, share(Set.of(10L), Set.of(BEN), Right.WRITE));
        assertEquals(Right.WRITE, tables.shares.get(List.of(10L, BEN)));
        assertEquals(2, tables.audit.size(), "what changes nothing is not audited");
        assertEquals(2, shares.unshare(ann, Set.of(10L, 11L), Set.of(BEN), Steps.NONE));
        assertEquals(Map.of(), tables.shares);
    }

    @Test
    void anOwnerNeedsNoShare() {
        assertEquals(1, share(Set.of(10L, 12L), Set.of(BEN), Right.READ));
        assertEquals(Set.of(List.of(10L, BEN)), tables.shares.keySet());
    }

    @Test
    void allOrNothing() {
        tables.hidden.add(12L);
        assertThrows(NotFoundException.class, () -> share(Set.of(10L, 12L), Set.of(CAT), Right.READ));
        tables.hidden.clear();
        tables.readOnly.add(12L);
        assertThrows(ForbiddenException.class, () -> share(Set.of(10L, 12L), Set.of(CAT), Right.READ));
        assertThrows(NotFoundException.class, () -> share(Set.of(10L, 999L), Set.of(CAT), Right.READ));
        assertThrows(NotFoundException.class, () -> share(Set.of(10L), Set.of(999L), Right.READ));
        assertThrows(InvalidInputException.class, () -> share(Set.of(10L), Set.of(GONE), Right.READ));
        tables.delete(11);
        assertThrows(NotFoundException.class, () -> share(Set.of(10L, 11L), Set.of(CAT), Right.READ));
        assertEquals(Map.of(), tables.shares);
        assertEquals(List.of(), tables.audit);
    }

    @Test
    void everyStepIsToldAndACancelledBatchEndsThere() {
        Set<Long> many = new LinkedHashSet<>();
        for (long id = 100; id < 100 + 3 * Chunks.SIZE; id++) {
            tables.customer(id, ANN);
            many.add(id);
        }
        List<Long> seen = new ArrayList<>();
        shares.share(ann, many, Set.of(BEN), Right.READ, (done, total) -> seen.add(done));
        assertEquals(List.of(0L, 0L, 0L, 0L, 500L, 1000L, 1500L), seen);
        Steps cancelled = (done, total) -> {
            throw new IllegalStateException("cancelled");
        };
        assertThrows(IllegalStateException.class, () -> shares.share(ann, many, Set.of(CAT), Right.READ, cancelled));
        assertEquals(1, tables.audit.size());
    }

    @Test
    void aTransferPassesOverWhatIsThereAlready() {
        assertEquals(0, transfer(Set.of(12L), BEN, true));
        assertTrue(tables.audit.isEmpty());
        assertTrue(transfer(Set.of(10L, 12L), BEN, true) != 0);
        assertEquals(1, tables.transfer.customers());
        assertEquals(BEN, tables.customers.get(10L).ownerId());
        assertEquals(Map.of(List.of(10L, ANN), Right.READ), tables.shares);
    }

    @Test
    void undoneSharesAreAsTheyWere() {
        share(Set.of(10L), Set.of(BEN), Right.WRITE);
        long id = transfer(Set.of(10L, 11L), BEN, true);
        assertFalse(tables.shares.containsKey(List.of(10L, BEN)), "an owner needs none");

        Map<String, Long> result = undo.run(ann, id, Steps.NONE);

        assertEquals(Map.of("restored", 2L, "kept", 0L), result);
        assertEquals(ANN, tables.customers.get(10L).ownerId());
        assertEquals(Map.of(List.of(10L, BEN), Right.WRITE), tables.shares);
        assertThrows(ConflictException.class, () -> undo.run(ann, id, Steps.NONE));
    }

    @Test
    void whatWasGivenOnOrDeletedOrBelongedToWhoLeftStays() {
        tables.customer(13, GONE);
        long id = transfer(Set.of(10L, 11L, 12L, 13L), CAT, false);
        tables.give(List.of(11L), BEN);
        tables.delete(12);

        assertEquals(Map.of("restored", 1L, "kept", 3L), undo.run(ann, id, Steps.NONE));
        assertEquals(Set.of(10L), tables.restored);
        assertEquals(BEN, tables.customers.get(11L).ownerId());
        assertEquals(CAT, tables.customers.get(12L).ownerId());
        assertEquals(CAT, tables.customers.get(13L).ownerId());
    }

    @Test
    void onlyWhoMadeItOrMayChangeAllOfTheNewOwnersUndoes() {
        long id = transfer(Set.of(10L), BEN, false);
        assertThrows(ForbiddenException.class, () -> undo.run(cat, id, Steps.NONE));
        mayChange = new Visibility.Owners(Set.of(BEN), Set.of());
        assertEquals(1L, undo.run(cat, id, Steps.NONE).get("restored"));
    }
}
