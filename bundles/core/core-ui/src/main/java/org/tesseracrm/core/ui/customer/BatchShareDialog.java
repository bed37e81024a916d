package org.tesseracrm.core.ui.customer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import java.util.function.Consumer;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.customer.Sharing;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.PeopleField;
import org.tesseracrm.core.ui.Ui;

/** Shares several customers, or ends their shares. */
final class BatchShareDialog extends Dialog {
    private final Sharing sharing;
    private final CustomerBatch batch;
    private final Consumer<Job> watch;
    private final Runnable done;
    private final PeopleField who;
    private final RightField right = new RightField();

    BatchShareDialog(Sharing sharing, People people, CustomerBatch batch, Consumer<Job> watch, Runnable done) {
        this.sharing = sharing;
        this.batch = batch;
        this.watch = watch;
        this.done = done;
        setHeaderTitle(Ui.counted("core.ui.share.many", batch.total()));
        setWidth("32rem");
        who = new PeopleField(people);
        who.setLabel(Ui.text("core.ui.share.people"));
        who.setWidthFull();
        Button share = button("core.ui.share", this::share);
        share.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button end = button("core.ui.share.end", this::end);
        who.addValueChangeListener(event -> {
            share.setEnabled(!who.isEmpty());
            end.setEnabled(!who.isEmpty());
        });
        Div content = new Div(who, right);
        content.addClassName("t-stack");
        add(content);
        getFooter().add(new Button(Ui.text("core.ui.cancel"), click -> close()), end, share);
    }

    private static Button button(String key, Runnable run) {
        Button button = new Button(Ui.text(key), click -> Notices.attempt(run));
        button.setEnabled(false);
        return button;
    }

    private void share() {
        Set<String> people = who.ids();
        if (batch.isSmall()) {
            int changed = sharing.share(batch.ids(), people, right.getValue());
            finished(changed == 0 ? "core.ui.share.manySame" : "core.ui.share.manyDone", changed);
        } else {
            Job job = sharing.shareMany(batch.supplier(), people, right.getValue());
            close();
            watch.accept(job);
        }
    }

    private void end() {
        Set<String> people = who.ids();
        if (batch.isSmall()) {
            int ended = sharing.unshare(batch.ids(), people);
            finished(ended == 0 ? "core.ui.share.manyNone" : "core.ui.share.manyEnded", ended);
        } else {
            Job job = sharing.unshareMany(batch.supplier(), people);
            close();
            watch.accept(job);
        }
    }

    private void finished(String key, int count) {
        close();
        done.run();
        Notices.show(key, Ui.formats().number(count));
    }
}
