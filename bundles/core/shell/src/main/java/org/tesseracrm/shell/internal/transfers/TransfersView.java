package org.tesseracrm.shell.internal.transfers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.customer.Transfers;
import org.tesseracrm.core.api.customer.Transfers.Transfer;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.ui.DayField;
import org.tesseracrm.core.ui.ListPage;
import org.tesseracrm.core.ui.PersonField;
import org.tesseracrm.core.ui.RelativeTime;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.core.ui.customer.CustomerDialogs;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** The log of customers that changed hands (A8). */
@org.osgi.service.component.annotations.Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = TransferPaths.ALL)
@Navigation(
        label = "shell.transfers.title",
        icon = "vaadin:exchange",
        group = "company",
        order = 7900,
        permission = Transfers.PERMISSION)
public final class TransfersView extends ListPage<Transfer> implements View {
    private final CustomerDialogs dialogs;
    private final PersonField from;
    private final PersonField to;
    private final DayField since = new DayField();
    private final DayField until = new DayField();

    @Activate
    public TransfersView(@Reference Transfers transfers, @Reference People people, @Reference CustomerDialogs dialogs) {
        this(transfers, people, dialogs, new Search());
    }

    private TransfersView(Transfers transfers, People people, CustomerDialogs dialogs, Search search) {
        super(request -> search.page(transfers, request), Transfer::id, transfer -> TransferPaths.one(transfer.id()));
        this.dialogs = dialogs;
        from = new PersonField(people);
        to = new PersonField(people);
        search.view = this;
        title("shell.transfers.title");
        timeColumn("at", "shell.transfers.at", Transfer::at).setSortable(false);
        nameColumn("people", "shell.transfers.people", TransfersView::people).setSortable(false);
        numberColumn("customers", "shell.transfers.customers", Transfer::customers)
                .setSortable(false);
        column("by", "shell.transfers.by", Transfer::by).setSortable(false);
        column("note", "shell.transfers.note", Transfer::note).setSortable(false);
        grid().addComponentColumn(this::undo).setAutoWidth(true).setFlexGrow(0);
        fact(transfer -> RelativeTime.of(transfer.at()));
        fact(transfer -> Ui.text("shell.transfers.count", transfer.customers()));
        fact(transfer -> transfer.undoneAt().isPresent() ? Ui.text("shell.transfers.undone") : "");
        fact(Transfer::note);
        empty(VaadinIcon.EXCHANGE, "shell.transfers.empty", "shell.transfers.empty.hint");
        barField("from", from, "shell.transfers.from", () -> from.id().orElse(""), id -> from.choose(people, some(id)));
        barField("to", to, "shell.transfers.to", () -> to.id().orElse(""), id -> to.choose(people, some(id)));
        barField("since", since, "shell.transfers.since", since::text, since::choose);
        barField("until", until, "shell.transfers.until", until::text, until::choose);
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(any -> !any.isEmpty());
    }

    static String people(Transfer transfer) {
        return transfer.from() + " → " + transfer.to();
    }

    private Component undo(Transfer transfer) {
        if (transfer.undoneAt().isPresent()) {
            Span state = new Span(Ui.text("shell.transfers.undone"));
            state.addClassName("t-state");
            return state;
        }
        if (!transfer.mayUndo()) {
            return new Span();
        }
        Button undo = new Button(Ui.text("core.ui.undo"), click -> UndoQuestion.ask(dialogs, transfer, this::reload));
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        undo.setAriaLabel(Ui.text("core.ui.undo") + " " + people(transfer));
        return undo;
    }

    /** What the bar asks for; it is there before the view itself. */
    private static final class Search {
        private TransfersView view;

        Page<Transfer> page(Transfers transfers, ListRequest request) {
            return transfers.list(
                    new Transfers.Query(
                            request.q(),
                            view.from.id(),
                            view.to.id(),
                            Optional.empty(),
                            view.since.begin(),
                            view.until.end()),
                    request.limit(),
                    request.cursor());
        }
    }
}
