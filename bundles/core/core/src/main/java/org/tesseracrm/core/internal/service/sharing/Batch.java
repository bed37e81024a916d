package org.tesseracrm.core.internal.service.sharing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.CustomerAccess;

/** Customers that are changed together: held and checked, all of them, before the first is written. */
final class Batch {
    private final List<Held> customers;
    private final Steps steps;

    private Batch(List<Held> customers, Steps steps) {
        this.customers = customers;
        this.steps = steps;
    }

    /**
     * @throws NotFoundException where one is not there for the caller, or lies in the recycle bin
     * @throws org.tesseracrm.core.api.error.ForbiddenException where he may see but not change one
     */
    static Batch writable(CustomerTable table, long tenantId, Collection<Long> ids, Steps steps) {
        List<Held> held = new ArrayList<>(ids.size());
        // in the order of ids, so that two batches wait for each other instead of failing
        for (List<Long> chunk : Chunks.of(ids.stream().sorted().toList())) {
            steps.at(0, ids.size());
            List<Held> some = table.hold(tenantId, chunk);
            Set<Long> absent = new HashSet<>(chunk);
            Map<Long, Long> owners = new HashMap<>();
            some.forEach(each -> {
                absent.remove(each.id());
                owners.put(each.id(), each.ownerId());
            });
            owners.putAll(CustomerAccess.ofNobody(absent));
            table.requireWrite(owners);
            if (!absent.isEmpty() || some.stream().anyMatch(Held::deleted)) {
                throw new NotFoundException();
            }
            held.addAll(some);
        }
        return new Batch(held, steps);
    }

    /** Without asking who is at it. */
    static Batch unchecked(CustomerTable table, long tenantId, Collection<Long> ids) {
        List<Held> held = new ArrayList<>(ids.size());
        Chunks.of(ids).forEach(chunk -> held.addAll(table.hold(tenantId, chunk)));
        return new Batch(held, Steps.NONE);
    }

    List<Held> customers() {
        return customers;
    }

    void each(Consumer<List<Held>> work) {
        long done = 0;
        for (List<Held> chunk : Chunks.of(customers)) {
            steps.at(done, customers.size());
            work.accept(chunk);
            done += chunk.size();
        }
        steps.at(done, customers.size());
    }
}
