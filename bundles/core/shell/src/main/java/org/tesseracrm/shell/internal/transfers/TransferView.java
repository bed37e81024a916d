package org.tesseracrm.shell.internal.transfers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.customer.Transfers;
import org.tesseracrm.core.api.customer.Transfers.Line;
import org.tesseracrm.core.api.customer.Transfers.Transfer;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.ui.ListPage;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.core.ui.customer.CustomerDialogs;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** One transfer and its customers. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = TransferPaths.ONE)
public final class TransferView extends ListPage<Line> implements View {
    private final Transfers transfers;
    private final Chosen chosen;
    private final Span about = new Span();
    private final Span note = new Span();
    private final Span undone = new Span();
    private final Button undo;

    @Activate
    public TransferView(@Reference Transfers transfers, @Reference CustomerDialogs dialogs) {
        this(transfers, dialogs, new Chosen());
    }

    private TransferView(Transfers transfers, CustomerDialogs dialogs, Chosen chosen) {
        super(request -> chosen.lines(transfers, request), Line::customerId, line -> "");
        this.transfers = transfers;
        this.chosen = chosen;
        withoutSearch();
        back(TransferPaths.ALL, "shell.transfers.title");
        undone.addClassName("t-state");
        Div facts = new Div(about, note, undone);
        facts.addClassNames("t-row", "t-muted");
        addComponentAtIndex(1, facts);
        undo = action(
                "core.ui.undo",
                VaadinIcon.ARROW_BACKWARD,
                () -> UndoQuestion.ask(dialogs, chosen.one, () -> {
                    show();
                    reload();
                }));
        nameColumn("name", "shell.transfers.customer", Line::name).setSortable(false);
        column("from", "shell.transfers.from", Line::from).setSortable(false);
        column("to", "shell.transfers.to", Line::to).setSortable(false);
        column("restored", "shell.transfers.state", chosen::state).setSortable(false);
        // why a customer was not given back is a sentence
        grid().addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        fact(line -> line.from() + " → " + line.to());
        fact(chosen::state);
        empty(VaadinIcon.EXCHANGE, "shell.transfers.lines.empty", "shell.transfers.lines.empty.hint");
        labels().on(this::label);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        chosen.id = event.getRouteParameters().get("id").orElse("");
        show();
        super.beforeEnter(event);
    }

    private void show() {
        chosen.one = transfers.find(chosen.id);
        titleText(TransfersView.people(chosen.one));
        undo.setVisible(chosen.one.mayUndo());
        label();
    }

    private void label() {
        if (chosen.one == null) {
            return;
        }
        about.setText(Ui.text(
                "shell.transfers.about",
                chosen.one.by(),
                Ui.formats().dateTime(chosen.one.at()),
                chosen.one.customers()));
        note.setText(chosen.one.note());
        undone.setVisible(chosen.one.undoneAt().isPresent());
        undone.setText(chosen.one
                .undoneAt()
                .map(at -> Ui.text("shell.transfers.undoneAt", Ui.formats().dateTime(at)))
                .orElse(""));
    }

    /** Which transfer it is; it is there before the view itself. */
    private static final class Chosen {
        private String id = "";
        private Transfer one;

        /** Nothing while the transfer stands. */
        String state(Line line) {
            return one.undoneAt().isEmpty()
                    ? ""
                    : Ui.text(line.restored() ? "shell.transfers.restored" : "shell.transfers.kept");
        }

        Page<Line> lines(Transfers transfers, ListRequest request) {
            return transfers.lines(id, request.limit(), request.cursor());
        }
    }
}
