package org.tesseracrm.shell.internal.operator;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.mail.Mailer;
import org.tesseracrm.core.api.mail.Outbox;
import org.tesseracrm.core.api.mail.Outbox.Entry;
import org.tesseracrm.core.api.mail.Outbox.State;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.ui.BarField;
import org.tesseracrm.core.ui.ListPage;
import org.tesseracrm.core.ui.ListSelection;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.RelativeTime;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Gatekeeper;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** What the product mails and what became of it; what waits or was given up can be sent again. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.MAILS)
@Navigation(
        label = "shell.mails.title",
        icon = "vaadin:envelopes",
        group = "operation",
        order = 9018,
        permission = Access.OPERATOR)
public final class MailsView extends ListPage<Entry> implements View {
    private final Access access;
    private final Outbox outbox;
    private final Mailer mailer;
    private final Select<State> state;

    @Activate
    public MailsView(@Reference Access access, @Reference Outbox outbox, @Reference Mailer mailer) {
        this(access, outbox, mailer, new Select<>());
    }

    private MailsView(Access access, Outbox outbox, Mailer mailer, Select<State> state) {
        super(request -> page(outbox, state, request), Entry::id, mail -> "");
        this.access = access;
        this.outbox = outbox;
        this.mailer = mailer;
        this.state = state;
        title("shell.mails.title");
        withoutSearch();
        nameColumn("to", "shell.mails.to", Entry::to).setSortable(false);
        column("subject", "shell.mails.subject", Entry::subject)
                .setSortable(false)
                .setFlexGrow(2);
        column("state", "shell.mails.state", MailsView::state).setSortable(false);
        column("reason", "shell.mails.reason", Entry::reason).setSortable(false).setFlexGrow(3);
        column("next", "shell.mails.next", MailsView::next).setSortable(false);
        timeColumn("at", "shell.mails.at", Entry::writtenAt).setSortable(false);
        fact(MailsView::state);
        fact(Entry::subject);
        fact(Entry::reason);
        fact(mail -> RelativeTime.of(mail.writtenAt()));
        batchAction("shell.mails.again", VaadinIcon.PAPERPLANE, this::sendAgain);
        empty(VaadinIcon.ENVELOPES, "shell.mails.title", "shell.mails.empty");
        filter();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Gatekeeper.admits(event, access, Access.OPERATOR)) {
            super.beforeEnter(event);
            if (!mailer.isConfigured()) {
                Notices.show("shell.mails.none");
            }
        }
    }

    private void filter() {
        state.setItems(State.values());
        state.setEmptySelectionAllowed(true);
        labels().on(() -> {
            state.setItemLabelGenerator(one -> Ui.text(one == null ? "shell.mails.all" : label(one)));
            state.setEmptySelectionCaption(Ui.text("shell.mails.all"));
            state.setAriaLabel(Ui.text("shell.mails.state"));
        });
        state.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                reload();
            }
        });
        barField(new BarField(
                "state",
                state,
                () -> state.isEmpty() ? "" : state.getValue().name(),
                name -> state.setValue(Stream.of(State.values())
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElse(null))));
    }

    private void sendAgain(ListSelection<Entry> chosen) {
        List<Entry> mails = chosen.matching().isEmpty() ? chosen.rows() : all();
        int sent = 0;
        for (Entry mail : mails) {
            try {
                outbox.sendAgain(mail.id());
                sent++;
            } catch (ConflictException e) {
                // told by the count
            }
        }
        if (sent == mails.size()) {
            Notices.show("shell.mails.sending", sent);
        } else {
            Notices.error("shell.mails.sendingSome", sent, mails.size() - sent);
        }
        reload();
    }

    private List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            Page<Entry> page = outbox.list(Optional.ofNullable(state.getValue()), ListRequest.MAX_LIMIT, cursor.get());
            all.addAll(page.items());
            cursor = Optional.ofNullable(page.next());
        }
        return all;
    }

    private static Page<Entry> page(Outbox outbox, Select<State> state, ListRequest request) {
        return outbox.list(Optional.ofNullable(state.getValue()), request.limit(), request.cursor());
    }

    private static String state(Entry mail) {
        return Ui.text(label(mail.state()));
    }

    private static String label(State state) {
        return "shell.mails.state." + state;
    }

    private static String next(Entry mail) {
        return mail.nextTryAt().map(at -> Ui.formats().dateTime(at)).orElse("");
    }
}
