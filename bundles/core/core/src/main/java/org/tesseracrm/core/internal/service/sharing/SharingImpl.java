package org.tesseracrm.core.internal.service.sharing;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.customer.Sharing;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.sharing.CustomerTable.Colleague;

/** Opens customers to colleagues; the permission is asked for before anything else. */
@Component
public final class SharingImpl implements Sharing {
    private final Access access;
    private final Store store;
    private final CustomerTable customers;
    private final ShareTable table;
    private final BatchJobs batches;
    private final MissingRights missing;
    private final ShareWork work;

    @Activate
    public SharingImpl(
            @Reference Access access,
            @Reference Store store,
            @Reference CustomerTable customers,
            @Reference ShareTable table,
            @Reference BatchJobs batches,
            @Reference MissingRights missing,
            @Reference AuditLog audit) {
        this.access = access;
        this.store = store;
        this.customers = customers;
        this.table = table;
        this.batches = batches;
        this.missing = missing;
        this.work = new ShareWork(customers, table, audit, Clock.systemUTC());
    }

    @Override
    public List<Share> shares(String customerId) {
        long tenant = access.caller().tenantId();
        return store.required(em -> {
            Held customer = customers.requireRead(Ids.parse(customerId));
            List<ShareTable.Granted> granted = table.of(tenant, customer.id());
            Set<Long> people = new LinkedHashSet<>();
            granted.forEach(each -> Stream.of(each.userId(), each.byId()).forEach(people::add));
            Map<Long, Colleague> known = customers.colleagues(tenant, people);
            return granted.stream()
                    .filter(each -> known.containsKey(each.userId()))
                    .map(each -> share(each, known))
                    .sorted(Comparator.comparing(Share::name).thenComparing(Share::userId))
                    .toList();
        });
    }

    private static Share share(ShareTable.Granted granted, Map<Long, Colleague> people) {
        Colleague person = people.get(granted.userId());
        Colleague by = people.get(granted.byId());
        return new Share(
                Long.toString(person.id()),
                person.name(),
                person.active(),
                granted.right(),
                by == null ? "" : by.name(),
                granted.at());
    }

    @Override
    public int share(Collection<String> customerIds, Set<String> userIds, Right right) {
        access.require(PERMISSION);
        Requests.required("right", right);
        Set<Long> ids = Requests.customers(customerIds, AT_ONCE);
        Set<Long> people = Requests.people(userIds);
        return store.required(em -> work.share(access.caller(), ids, people, right, Steps.NONE));
    }

    @Override
    public int unshare(Collection<String> customerIds, Set<String> userIds) {
        access.require(PERMISSION);
        Set<Long> ids = Requests.customers(customerIds, AT_ONCE);
        Set<Long> people = Requests.people(userIds);
        return store.required(em -> work.unshare(access.caller(), ids, people, Steps.NONE));
    }

    @Override
    public Job shareMany(Supplier<? extends Collection<String>> customerIds, Set<String> userIds, Right right) {
        access.require(PERMISSION);
        Requests.required("right", right);
        Set<Long> people = Requests.people(userIds);
        String names = names(Requests.working(customers, access.caller().tenantId(), "userIds", people));
        return batches.start(
                "core.share",
                "core.sharing.job.share",
                names,
                steps -> Map.of("shared", (long) work.share(
                        access.caller(), Requests.customers(customerIds.get(), AT_MOST), people, right, steps)));
    }

    @Override
    public Job unshareMany(Supplier<? extends Collection<String>> customerIds, Set<String> userIds) {
        access.require(PERMISSION);
        Set<Long> people = Requests.people(userIds);
        String names = names(Requests.colleagues(customers, access.caller().tenantId(), people));
        return batches.start(
                "core.unshare",
                "core.sharing.job.unshare",
                names,
                steps -> Map.of("unshared", (long)
                        work.unshare(access.caller(), Requests.customers(customerIds.get(), AT_MOST), people, steps)));
    }

    @Override
    public List<Missing> check(String customerId, Set<String> userIds, Right right) {
        Requests.required("right", right);
        Set<Long> people = Requests.people(userIds);
        long tenant = access.caller().tenantId();
        return store.required(em -> {
            Held customer = customers.requireRead(Ids.parse(customerId));
            return missing.of(
                    customer, Requests.colleagues(customers, tenant, people).values(), right);
        });
    }

    private static String names(Map<Long, Colleague> people) {
        return String.join(", ", people.values().stream().map(Colleague::name).toList());
    }
}
