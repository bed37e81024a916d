package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.contacts.internal.service.AllocationService;
import org.tesseracrm.contacts.internal.service.AllocationService.Allocated;
import org.tesseracrm.contacts.internal.service.AllocationService.Way;
import org.tesseracrm.contacts.internal.service.PoolService;
import org.tesseracrm.contacts.internal.service.PoolService.Recalled;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.ui.FormDialog;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.PeopleField;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.core.ui.customer.CustomerBatch;
import org.tesseracrm.core.ui.customer.CustomerDialogs;
import org.tesseracrm.i18n.Text;

/** Dialogs that give customers to others and put them into the pool. */
@Component(service = AllocationUi.class)
public final class AllocationUi {
    private static final int NOTE = 500;

    private final AllocationService allocation;
    private final PoolService pool;
    private final People people;
    private final Access access;
    private final CustomerDialogs dialogs;

    /** How customers are dealt out, as a person chooses it. */
    private enum Choice {
        IN_TURN,
        FEWEST,
        RULES
    }

    @Activate
    public AllocationUi(
            @Reference AllocationService allocation,
            @Reference PoolService pool,
            @Reference People people,
            @Reference Access access,
            @Reference CustomerDialogs dialogs) {
        this.allocation = allocation;
        this.pool = pool;
        this.people = people;
        this.access = access;
        this.dialogs = dialogs;
    }

    boolean mayAllocate() {
        return dialogs.mayTransfer();
    }

    boolean mayRecall() {
        return access.may(PoolService.RECALL);
    }

    /** @param done after what was done at once, after a job, and after an undo */
    void allocate(CustomerBatch batch, Runnable done) {
        RadioButtonGroup<Choice> way = new RadioButtonGroup<>();
        way.setItems(Choice.values());
        way.setItemLabelGenerator(choice -> Ui.text("contacts.allocate.way." + choice));
        way.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        PeopleField who = new PeopleField(people);
        who.setWidthFull();
        way.addValueChangeListener(event -> who.setVisible(event.getValue() != Choice.RULES));
        way.setValue(Choice.IN_TURN);
        TextArea note = note();
        FormDialog dialog = new FormDialog("contacts.allocate.title", "contacts.allocate", () -> {
            boolean byRules = way.getValue() == Choice.RULES;
            if (!byRules && who.isEmpty()) {
                throw InvalidInputException.of("userIds", "required", Text.of("core.field.required"));
            }
            List<String> users = byRules ? List.of() : List.copyOf(who.ids());
            Way chosen = way.getValue() == Choice.FEWEST ? Way.FEWEST : Way.IN_TURN;
            if (batch.isSmall()) {
                tell(allocation.allocate(batch.ids(), users, chosen, note.getValue()), done);
            } else {
                dialogs.watch(allocation.allocateMany(batch.supplier(), users, chosen, note.getValue()), done);
            }
        });
        dialog.setWidth("30rem");
        dialog.part(new Paragraph(Ui.counted("contacts.allocate.what", batch.total())));
        dialog.field("way", "contacts.allocate.way", way);
        dialog.field("userIds", "contacts.allocate.who", who);
        dialog.field("note", "core.ui.transfer.note", note);
        dialog.open();
    }

    private void tell(Allocated made, Runnable done) {
        done.run();
        int given = made.customersByUser().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        String key = made.unmatched() > 0 ? "contacts.allocate.partly" : "contacts.allocate.done";
        made.transferId()
                .ifPresentOrElse(
                        id -> Notices.undo(() -> dialogs.undo(id, done), key, given, made.unmatched()),
                        () -> Notices.show(
                                given > 0 ? "contacts.allocate.same" : "contacts.allocate.none", made.unmatched()));
    }

    /** Into the pool. @param done after it, and after an undo */
    void recall(List<String> ids, Runnable done) {
        TextArea note = note();
        FormDialog dialog = new FormDialog("contacts.pool.recall", "contacts.pool.recall", () -> {
            Recalled recalled = pool.recall(ids, note.getValue());
            done.run();
            Notices.undo(
                    () -> {
                        pool.undo(recalled);
                        done.run();
                    },
                    "contacts.pool.recalled",
                    recalled.customerIds().size());
        });
        dialog.setWidth("30rem");
        dialog.part(new Paragraph(Ui.text("contacts.pool.recall.what", ids.size())));
        dialog.field("note", "contacts.pool.recall.note", note);
        dialog.open();
    }

    private static TextArea note() {
        TextArea note = new TextArea();
        note.setMaxLength(NOTE);
        note.setMinRows(2);
        note.setWidthFull();
        return note;
    }
}
