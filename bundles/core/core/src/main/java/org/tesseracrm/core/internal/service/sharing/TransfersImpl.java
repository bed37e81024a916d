package org.tesseracrm.core.internal.service.sharing;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DataPermission;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.customer.Sharing;
import org.tesseracrm.core.api.customer.Transfers;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.sharing.CustomerTable.Colleague;
import org.tesseracrm.i18n.Text;

/** Gives customers to other owners; the permission is asked for before anything else. */
@Component
public final class TransfersImpl implements Transfers {
    private static final int NOTE = 500;
    private static final int HEIRS = 100;
    private static final int PARTS = 1_000;

    private final Access access;
    private final Store store;
    private final DataPermission permission;
    private final CustomerTable customers;
    private final BatchJobs batches;
    private final TransferWork work;
    private final UndoWork undo;
    private final TransferLog log;

    @Activate
    public TransfersImpl(
            @Reference Access access,
            @Reference Store store,
            @Reference DataPermission permission,
            @Reference CustomerTable customers,
            @Reference ShareTable shares,
            @Reference TransferTable table,
            @Reference BatchJobs batches,
            @Reference AuditLog audit) {
        this.access = access;
        this.store = store;
        this.permission = permission;
        this.customers = customers;
        this.batches = batches;
        Clock clock = Clock.systemUTC();
        this.work = new TransferWork(customers, shares, table, audit, clock);
        this.undo = new UndoWork(customers, shares, table, permission, audit, clock);
        this.log = new TransferLog(customers, undo);
    }

    @Override
    public Transfer transfer(Collection<String> customerIds, String toUserId, boolean keepShare, String note) {
        access.require(PERMISSION);
        Set<Long> ids = Requests.customers(customerIds, Sharing.AT_ONCE);
        Colleague to = newOwner(toUserId);
        String words = note(note);
        return store.required(em -> {
            long id = give(ids, to.id(), keepShare, words, Steps.NONE);
            return log.find(em, scope(), id);
        });
    }

    @Override
    public Job transferMany(
            Supplier<? extends Collection<String>> customerIds, String toUserId, boolean keepShare, String note) {
        access.require(PERMISSION);
        Colleague to = newOwner(toUserId);
        String words = note(note);
        return batches.start("core.transfer", "core.transfer.job", to.name(), steps -> {
            Set<Long> ids = Requests.customers(customerIds.get(), Sharing.AT_MOST);
            long id = give(ids, to.id(), keepShare, words, steps);
            return Map.of("transferred", store.required(em -> log.find(em, scope(), id)
                    .customers()));
        });
    }

    @Override
    public Transfer assign(Map<String, String> ownerByCustomer, String note) {
        access.require(PERMISSION);
        Map<Long, Long> owners = owners(ownerByCustomer, Sharing.AT_ONCE);
        String words = note(note);
        return store.required(em -> log.find(em, scope(), give(owners, words, Steps.NONE)));
    }

    @Override
    public Job assignMany(Supplier<Map<String, String>> ownerByCustomer, String note) {
        access.require(PERMISSION);
        String words = note(note);
        return batches.start("core.transfer", "core.transfer.job.assign", "", steps -> {
            long id = give(owners(ownerByCustomer.get(), Sharing.AT_MOST), words, steps);
            return Map.of("transferred", store.required(em -> log.find(em, scope(), id)
                    .customers()));
        });
    }

    private Map<Long, Long> owners(Map<String, String> ownerByCustomer, int most) {
        Requests.customers(ownerByCustomer.keySet(), most);
        Map<Long, Long> owners = new LinkedHashMap<>();
        ownerByCustomer.forEach((customer, owner) -> owners.put(Ids.parse(customer), Ids.parse(owner)));
        Requests.working(customers, access.caller().tenantId(), "userIds", new LinkedHashSet<>(owners.values()));
        return owners;
    }

    private long give(Map<Long, Long> owners, String note, Steps steps) {
        Caller caller = access.caller();
        Batch batch = Batch.writable(customers, caller.tenantId(), owners.keySet(), steps);
        long id = work.run(caller, batch, each -> owners.get(each.id()), false, note);
        if (id == 0) {
            throw InvalidInputException.of("userIds", "same", Text.of("core.transfer.same"));
        }
        return id;
    }

    private long give(Set<Long> ids, long to, boolean keepShare, String note, Steps steps) {
        Caller caller = access.caller();
        Batch batch = Batch.writable(customers, caller.tenantId(), ids, steps);
        long id = work.run(caller, batch, each -> to, keepShare, note);
        if (id == 0) {
            throw InvalidInputException.of("toUserId", "same", Text.of("core.transfer.same"));
        }
        return id;
    }

    private Colleague newOwner(String toUserId) {
        long user = Ids.parse(Requests.required("toUserId", toUserId));
        return Requests.working(customers, access.caller().tenantId(), "toUserId", Set.of(user))
                .get(user);
    }

    private static String note(String note) {
        String words = note == null ? "" : note.strip();
        if (words.length() > NOTE) {
            throw InvalidInputException.of("note", "tooLong", Text.of("core.error.tooLong", NOTE));
        }
        return words;
    }

    @Override
    public Transfer handOver(String fromUserId, Map<String, Integer> heirs, String note) {
        access.require(Access.ADMINISTRATOR);
        Caller caller = access.caller();
        long from = Ids.parse(Requests.required("fromUserId", fromUserId));
        Requests.colleagues(customers, caller.tenantId(), Set.of(from));
        Map<Long, Integer> weights = weights(from, heirs);
        Requests.working(customers, caller.tenantId(), "heirs", new LinkedHashSet<>(weights.keySet()));
        String words = note(note);
        return store.required(em -> {
            Batch batch = Batch.unchecked(customers, caller.tenantId(), customers.ownedBy(caller.tenantId(), from));
            Turns turns = new Turns(weights);
            Map<Long, Long> heirOf = new LinkedHashMap<>();
            batch.customers().forEach(each -> heirOf.put(each.id(), turns.next()));
            long id = work.run(caller, batch, each -> heirOf.get(each.id()), false, words);
            return id == 0
                    ? new Transfer("", Instant.now(), "", "", "", 0, words, Optional.empty(), false)
                    : log.find(em, scope(), id);
        });
    }

    private static Map<Long, Integer> weights(long from, Map<String, Integer> heirs) {
        if (heirs == null || heirs.isEmpty()) {
            throw InvalidInputException.of("heirs", "required", Text.of("core.error.required"));
        }
        if (heirs.size() > HEIRS) {
            throw InvalidInputException.of("heirs", "tooLong", Text.of("core.sharing.tooManyPeople", HEIRS));
        }
        Map<Long, Integer> weights = new LinkedHashMap<>();
        heirs.forEach((id, parts) -> {
            long heir = Ids.parse(id);
            if (heir == from) {
                throw InvalidInputException.of("heirs", "same", Text.of("core.transfer.ownHeir"));
            }
            if (parts == null || parts < 1 || parts > PARTS) {
                throw InvalidInputException.of("heirs", "range", Text.of("core.error.range", 1, PARTS));
            }
            weights.put(heir, parts);
        });
        return weights;
    }

    @Override
    public Page<Transfer> list(Query query, int limit, String cursor) {
        return read(em -> log.list(em, scope(), query, limit, cursor));
    }

    @Override
    public Transfer find(String id) {
        return read(em -> log.find(em, scope(), Ids.parse(id)));
    }

    @Override
    public Page<Line> lines(String id, int limit, String cursor) {
        return read(em -> log.lines(em, scope(), Ids.parse(id), limit, cursor));
    }

    private <T> T read(Function<EntityManager, T> work) {
        return store.required(work);
    }

    private TransferScope scope() {
        return new TransferScope(access.caller(), permission.visibility());
    }

    @Override
    public Job undo(String id) {
        access.require(PERMISSION);
        long transfer = Ids.parse(id);
        Transfer found = find(id);
        store.run(em -> undo.check(access.caller(), transfer));
        return batches.start(
                "core.transferUndo",
                "core.transfer.job.undo",
                found.to(),
                steps -> undo.run(access.caller(), transfer, steps));
    }
}
