package org.tesseracrm.core.api.customer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.job.Job;

/**
 * Opens single customers to colleagues (A8, M4). Who may write a customer may share it, with the right that he has himself or a
 * lesser one. In force at the colleague's next request. All is audited.
 */
@ProviderType
public interface Sharing {
    /** More than so many are shared, transferred or taken back by a job only. */
    int AT_ONCE = 1_000;

    /** The largest batch of a job, in customers. */
    int AT_MOST = 100_000;

    /** Function permission for sharing and taking shares back. */
    String PERMISSION = "core.customer.share";

    /**
     * With whom that customer is shared, by name.
     *
     * @throws org.tesseracrm.core.api.error.NotFoundException where the caller cannot see the customer
     */
    List<Share> shares(String customerId);

    /**
     * All or nothing. Who has it already gets the right that is given now.
     *
     * @return how many shares were made or changed
     * @throws org.tesseracrm.core.api.error.NotFoundException where one of the customers or people is not there for the caller
     * @throws org.tesseracrm.core.api.error.ForbiddenException where he may see but not change one of them
     */
    int share(Collection<String> customerIds, Set<String> userIds, Right right);

    /** @return how many shares ended */
    int unshare(Collection<String> customerIds, Set<String> userIds);

    /** The same for up to {@link #AT_MOST} customers, as a job in one transaction with progress; cancelled, it leaves nothing. */
    default Job shareMany(Collection<String> customerIds, Set<String> userIds, Right right) {
        List<String> ids = List.copyOf(customerIds);
        return shareMany(() -> ids, userIds, right);
    }

    default Job unshareMany(Collection<String> customerIds, Set<String> userIds) {
        List<String> ids = List.copyOf(customerIds);
        return unshareMany(() -> ids, userIds);
    }

    /** For 'all that match'. @param customerIds asked for on the job's thread, on behalf of the caller */
    Job shareMany(Supplier<? extends Collection<String>> customerIds, Set<String> userIds, Right right);

    /** For 'all that match'. @param customerIds asked for on the job's thread, on behalf of the caller */
    Job unshareMany(Supplier<? extends Collection<String>> customerIds, Set<String> userIds);

    /**
     * Permission check (权限校验, A10): those of these people who could not do that with the customer. For choosing a team, an
     * owner of an activity, a handler of a complaint: show them, and offer {@link #share} with exactly that right.
     */
    List<Missing> check(String customerId, Set<String> userIds, Right right);

    record Share(String userId, String name, boolean active, Right right, String sharedBy, Instant sharedAt) {}

    /** @param reason in the caller's language, from {@code Explanations} */
    record Missing(String userId, String name, String reason) {}
}
