package org.tesseracrm.core.ui.customer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.customer.Sharing;
import org.tesseracrm.core.api.customer.Sharing.Share;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.PeopleField;
import org.tesseracrm.core.ui.RelativeTime;
import org.tesseracrm.core.ui.Ui;

/** With whom a customer is shared; each change can be taken back. */
final class ShareDialog extends Dialog {
    private final Sharing sharing;
    private final List<String> customer;
    private final Runnable changed;
    private final PeopleField who;
    private final RightField right = new RightField();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph nobody = new Paragraph();

    ShareDialog(Sharing sharing, People people, String customerId, String name, Runnable changed) {
        this.sharing = sharing;
        this.customer = List.of(customerId);
        this.changed = changed;
        setHeaderTitle(Ui.text("core.ui.share.title", name));
        setWidth("36rem");
        who = new PeopleField(people);
        who.setLabel(Ui.text("core.ui.share.people"));
        who.setWidthFull();
        Button share = new Button(Ui.text("core.ui.share"), click -> Notices.attempt(this::share));
        share.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        share.setEnabled(false);
        who.addValueChangeListener(event -> share.setEnabled(!who.isEmpty()));
        Div row = new Div(right, share);
        row.addClassName("t-row");
        row.getStyle().set("justify-content", "space-between").set("align-items", "end");
        H3 now = new H3(Ui.text("core.ui.share.now"));
        list.addClassName("t-list");
        nobody.addClassName("t-muted");
        nobody.setText(Ui.text("core.ui.share.nobody"));
        Div content = new Div(who, row, now, nobody, list);
        content.addClassName("t-stack");
        add(content);
        getFooter().add(new Button(Ui.text("core.ui.close"), click -> close()));
        addOpenedChangeListener(event -> {
            if (event.isOpened() && !Notices.attempt(this::load)) {
                close();
            }
        });
    }

    private void load() {
        show(sharing.shares(customer.get(0)));
    }

    private void show(List<Share> shares) {
        list.removeAll();
        shares.forEach(share -> list.add(item(share)));
        nobody.setVisible(shares.isEmpty());
    }

    private ListItem item(Share share) {
        Span name = new Span(share.name());
        name.addClassName("t-strong");
        name.getStyle().set("display", "inline");
        Div first = new Div(name, ViewersDialog.right(share.right()));
        first.addClassName("t-row");
        if (!share.active()) {
            first.add(ViewersDialog.muted(Ui.text("core.ui.person.left")));
        }
        Div text = new Div(
                first,
                ViewersDialog.muted(Ui.text("core.ui.share.by", share.sharedBy(), RelativeTime.of(share.sharedAt()))));
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> Notices.attempt(() -> remove(share)));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel(Ui.text("core.ui.share.remove", share.name()));
        remove.setTooltipText(Ui.text("core.ui.share.remove", share.name()));
        return new ListItem(text, remove);
    }

    private void share() {
        Set<String> people = who.ids();
        String names = who.getValue().stream()
                .map(People.Person::name)
                .sorted()
                .collect(Collectors.joining(Ui.text("core.ui.separator")));
        Map<String, Right> before = new HashMap<>();
        sharing.shares(customer.get(0)).stream()
                .filter(each -> people.contains(each.userId()))
                .forEach(each -> before.put(each.userId(), each.right()));
        sharing.share(customer, people, right.getValue());
        who.clear();
        refresh();
        Notices.undo(() -> restore(people, before), "core.ui.share.done", names);
    }

    private void restore(Set<String> people, Map<String, Right> before) {
        Set<String> made = new HashSet<>(people);
        made.removeAll(before.keySet());
        if (!made.isEmpty()) {
            sharing.unshare(customer, made);
        }
        before.forEach((user, had) -> sharing.share(customer, Set.of(user), had));
        refresh();
    }

    private void remove(Share share) {
        sharing.unshare(customer, Set.of(share.userId()));
        refresh();
        Notices.undo(
                () -> {
                    sharing.share(customer, Set.of(share.userId()), share.right());
                    refresh();
                },
                "core.ui.share.removed",
                share.name());
    }

    private void refresh() {
        load();
        changed.run();
    }
}
