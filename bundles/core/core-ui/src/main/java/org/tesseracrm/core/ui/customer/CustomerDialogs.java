package org.tesseracrm.core.ui.customer;

import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Explanations;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.customer.Sharing;
import org.tesseracrm.core.api.customer.Transfers;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.ui.JobDialog;
import org.tesseracrm.core.ui.Notices;

/**
 * Opens the dialogs about who sees and who owns a customer (A8, A10, M3): a page asks for this one service and shows what
 * {@link #mayShare} and {@link #mayTransfer} allow.
 */
@Component(service = CustomerDialogs.class)
public final class CustomerDialogs {
    private final Access access;
    private final Explanations explanations;
    private final Sharing sharing;
    private final Transfers transfers;
    private final People people;
    private final Jobs jobs;

    @Activate
    public CustomerDialogs(
            @Reference Access access,
            @Reference Explanations explanations,
            @Reference Sharing sharing,
            @Reference Transfers transfers,
            @Reference People people,
            @Reference Jobs jobs) {
        this.access = access;
        this.explanations = explanations;
        this.sharing = sharing;
        this.transfers = transfers;
        this.people = people;
        this.jobs = jobs;
    }

    public boolean mayShare() {
        return access.may(Sharing.PERMISSION);
    }

    public boolean mayTransfer() {
        return access.may(Transfers.PERMISSION);
    }

    /** 'Who can see this?' @param name the customer's */
    public void viewers(String customerId, String name) {
        new ViewersDialog(explanations, people(customerId, Right.READ), customerId, name).open();
    }

    /** Shares of one customer. @param changed after each change */
    public void share(String customerId, String name, Runnable changed) {
        new ShareDialog(sharing, people, customerId, name, changed).open();
    }

    /** @param done after what was done at once, and after the end of a job */
    public void share(CustomerBatch batch, Runnable done) {
        new BatchShareDialog(sharing, people, batch, job -> watch(job, done), done).open();
    }

    /**
     * @param name the customer's; of several, empty
     * @param done after what was done at once, after the end of a job, and after an undo
     */
    public void transfer(CustomerBatch batch, String name, Runnable done) {
        new TransferDialog(this, transfers, people, batch, name, done).open();
    }

    /** The same with a new owner already chosen. */
    public void transfer(CustomerBatch batch, String name, String toUserId, Runnable done) {
        new TransferDialog(this, transfers, people, batch, name, done).open(toUserId);
    }

    /** Takes a transfer back, and shows how it goes. */
    public void undo(String transferId, Runnable done) {
        watch(transfers.undo(transferId), done);
    }

    /** A field in which people are chosen for something about a customer, and which says who of them could not do that. */
    public CheckedPeople people(String customerId, Right right) {
        return new CheckedPeople(people, new AccessCheck(sharing, customerId, right, mayShare()));
    }

    /** Shows how a job goes. @param done after its end */
    public void watch(Job job, Runnable done) {
        watch(job, done, JobDialog::tell);
    }

    /** @param tell says how it went, where it went well */
    void watch(Job job, Runnable done, Consumer<Job> tell) {
        new JobDialog(jobs, job, done, tell).open();
    }

    /** With a way back for a while. */
    void transferred(Transfers.Transfer made, String name, Runnable done) {
        Notices.undo(
                () -> undo(made.id(), done),
                name.isEmpty() ? "core.ui.transfer.manyDone" : "core.ui.transfer.done",
                name.isEmpty() ? made.customers() : name,
                made.to());
    }
}
