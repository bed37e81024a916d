package org.tesseracrm.core.ui;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tesseracrm.core.api.view.SavedViews.Draft;
import org.tesseracrm.core.api.view.SavedViews.SavedView;

/** The views of a list, own and shared, as tabs, and what is done with them. */
final class ViewBar extends Tabs {
    private static final int NAME = 60;

    private final Supplier<Draft> now;
    private final Consumer<Optional<SavedView>> open;
    private ListTools tools;
    private String list = "";
    private List<SavedView> views = List.of();
    private String shown = "";
    private boolean quiet;
    private Runnable changed = () -> {};

    /**
     * @param now what the list shows, under the name of the view that is open
     * @param open is told which view the person wants to see; none: all
     */
    ViewBar(Supplier<Draft> now, Consumer<Optional<SavedView>> open) {
        this.now = now;
        this.open = open;
        setVisible(false);
        setAutoselect(false);
        addSelectedChangeListener(event -> {
            if (!quiet && event.isFromClient()) {
                Optional<SavedView> chosen = event.getSelectedTab() instanceof ViewTab tab
                        ? Optional.ofNullable(tab.view)
                        : Optional.empty();
                shown = chosen.map(SavedView::id).orElse("");
                Notices.attempt(() -> open.accept(chosen));
            }
        });
    }

    void use(ListTools given) {
        tools = given;
    }

    boolean isOffered() {
        return tools != null;
    }

    /** @return the view of that id, where there is one */
    Optional<SavedView> load(String path, String viewId) {
        list = path;
        shown = viewId;
        if (tools != null) {
            views = tools.views().of(path);
            show();
        }
        return current();
    }

    Optional<SavedView> current() {
        return views.stream().filter(view -> view.id().equals(shown)).findFirst();
    }

    void show() {
        quiet = true;
        try {
            removeAll();
            setVisible(!views.isEmpty());
            add(new ViewTab(null));
            setSelectedIndex(0);
            views.forEach(view -> {
                ViewTab tab = new ViewTab(view);
                add(tab);
                if (view.id().equals(shown)) {
                    setSelectedTab(tab);
                }
            });
        } finally {
            quiet = false;
        }
    }

    /** What can be done with the view that is open, and with what is shown now. */
    void fill(SubMenu menu) {
        menu.addItem(Ui.text("core.ui.view.save"), click -> name("core.ui.view.save", "", this::create));
        current().filter(SavedView::mayChange).ifPresent(view -> {
            menu.addItem(Ui.text("core.ui.view.update", view.name()), click -> update(view, now.get(), view.shared()));
            menu.addItem(
                    Ui.text("core.ui.view.rename"),
                    click -> name("core.ui.view.rename", view.name(), name -> rename(view, name)));
            if (tools.mayShare()) {
                menu.addItem(
                        Ui.text(view.shared() ? "core.ui.view.unshare" : "core.ui.view.share"),
                        click -> update(view, view.draft(), !view.shared()));
            }
            menu.addItem(Ui.text("core.ui.view.delete", view.name()), click -> delete(view));
        });
    }

    private void name(String title, String before, Consumer<String> save) {
        TextField field = new TextField();
        field.setValue(before);
        field.setMaxLength(NAME);
        field.setRequiredIndicatorVisible(true);
        FormDialog dialog = new FormDialog(title, "core.ui.save", () -> save.accept(field.getValue()));
        dialog.field("name", "core.ui.view.name", field);
        dialog.open();
        field.focus();
    }

    private void create(String name) {
        SavedView made = tools.views().create(list, named(now.get(), name, false));
        Notices.show("core.ui.view.saved", made.name());
        changed(made.id());
    }

    private void rename(SavedView view, String name) {
        tools.views().update(view.id(), view.version(), named(view.draft(), name, view.shared()));
        changed(view.id());
    }

    private void update(SavedView view, Draft draft, boolean shared) {
        if (Notices.attempt(() -> tools.views().update(view.id(), view.version(), named(draft, view.name(), shared)))) {
            Notices.show(shared && !view.shared() ? "core.ui.view.isShared" : "core.ui.view.saved", view.name());
            changed(view.id());
        }
    }

    private static Draft named(Draft draft, String name, boolean shared) {
        return new Draft(name, draft.q(), draft.filter(), draft.sort(), draft.look(), shared);
    }

    private void delete(SavedView view) {
        if (!Notices.attempt(() -> tools.views().delete(view.id()))) {
            return;
        }
        changed("");
        open.accept(Optional.empty());
        Notices.undo(
                () -> {
                    SavedView again = tools.views().create(list, view.draft());
                    changed(again.id());
                    open.accept(Optional.of(again));
                },
                "core.ui.view.deleted",
                view.name());
    }

    /** Reads the views anew; what is shown stays. */
    private void changed(String viewId) {
        load(list, viewId);
        changed.run();
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    private static final class ViewTab extends Tab {
        private final SavedView view;

        /** @param view null for all that there is */
        ViewTab(SavedView view) {
            this.view = view;
            add(new Span(view == null ? Ui.text("core.ui.view.all") : view.name()));
            if (view != null && view.shared()) {
                Icon icon = VaadinIcon.USERS.create();
                icon.addClassName("t-small");
                icon.getElement()
                        .setAttribute(
                                "title",
                                view.own()
                                        ? Ui.text("core.ui.view.sharedByMe")
                                        : Ui.text("core.ui.view.sharedBy", view.ownerName()));
                add(icon);
            }
        }
    }
}
