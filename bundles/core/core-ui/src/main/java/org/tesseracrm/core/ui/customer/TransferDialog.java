package org.tesseracrm.core.ui.customer;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.customer.Transfers;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.ui.FormDialog;
import org.tesseracrm.core.ui.JobDialog;
import org.tesseracrm.core.ui.PersonField;
import org.tesseracrm.core.ui.Ui;

/** Gives one or several customers to a new owner. */
final class TransferDialog {
    private static final int NOTE = 500;
    private static final int FEW = 5;

    private final CustomerDialogs dialogs;
    private final Transfers transfers;
    private final CustomerBatch batch;
    private final String name;
    private final Runnable done;
    private final FormDialog form = new FormDialog("core.ui.transfer.title", "core.ui.transfer", this::save);
    private final People people;
    private final PersonField to;
    private final Checkbox keepShare = new Checkbox();
    private final TextArea note = new TextArea();

    TransferDialog(
            CustomerDialogs dialogs,
            Transfers transfers,
            People people,
            CustomerBatch batch,
            String name,
            Runnable done) {
        this.dialogs = dialogs;
        this.transfers = transfers;
        this.batch = batch;
        this.name = name;
        this.done = done;
        this.people = people;
        to = new PersonField(people);
        to.setRequiredIndicatorVisible(true);
        keepShare.setHelperText(Ui.text("core.ui.transfer.keepShare.hint"));
        note.setMaxLength(NOTE);
        note.setMinRows(2);
        form.setWidth("30rem");
        form.part(new Paragraph(
                name.isEmpty()
                        ? Ui.counted("core.ui.transfer.manyWhat", batch.total())
                        : Ui.text("core.ui.transfer.what", name)));
        form.field("toUserId", "core.ui.transfer.to", to);
        form.field("keepShare", "core.ui.transfer.keepShare", keepShare);
        form.field("note", "core.ui.transfer.note", note);
    }

    void open() {
        form.open();
    }

    void open(String toUserId) {
        to.choose(people, Optional.of(toUserId));
        form.open();
    }

    private void save() {
        String owner = to.id().orElse("");
        if (batch.isSmall()) {
            Transfers.Transfer made = transfers.transfer(batch.ids(), owner, keepShare.getValue(), note.getValue());
            done.run();
            dialogs.transferred(made, name, done);
        } else {
            dialogs.watch(
                    transfers.transferMany(batch.supplier(), owner, keepShare.getValue(), note.getValue()),
                    done,
                    job -> made(job, owner)
                            .ifPresentOrElse(made -> dialogs.transferred(made, name, done), () -> JobDialog.tell(job)));
        }
    }

    /** What the job has made: the one transfer of so many customers in its time. */
    private Optional<Transfers.Transfer> made(Job job, String owner) {
        Transfers.Query query = new Transfers.Query(
                "",
                Optional.empty(),
                Optional.of(owner),
                Optional.empty(),
                Optional.of(job.startedAt().minusSeconds(1)),
                Optional.of(job.endedAt()));
        List<Transfers.Transfer> found = transfers.list(query, FEW, "").items().stream()
                .filter(each ->
                        each.mayUndo() && each.customers() == job.result().getOrDefault("transferred", 0L))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
