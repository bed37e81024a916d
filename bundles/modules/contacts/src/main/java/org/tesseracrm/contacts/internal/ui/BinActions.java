package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.tesseracrm.core.ui.Confirm;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.RecycleBin;
import org.tesseracrm.i18n.Text;

/**
 * What one does with a record in the recycle bin.
 *
 * @param kind beginning of the labels: {@code contacts.customer} or {@code contacts.contact}
 */
record BinActions(Consumer<Collection<String>> restore, Consumer<Collection<String>> purge, String kind) {

    /** Adds an action to a page. */
    @FunctionalInterface
    interface Page {
        Object action(String key, VaadinIcon icon, Runnable run);
    }

    void on(Page page, String id, String name, String path, Consumer<String> go) {
        page.action(
                "contacts.purge",
                VaadinIcon.CLOSE_CIRCLE,
                () -> purge(id, name, () -> go.accept(RecycleBin.path(kind))));
        page.action("contacts.restore", VaadinIcon.ARROW_BACKWARD, () -> {
            restore(id, name);
            go.accept(listPath());
            go.accept(path);
        });
    }

    void restore(String id, String name) {
        restore.accept(List.of(id));
        Notices.show(kind + ".restored", name);
    }

    /** Asks first: nothing brings it back. */
    void purge(String id, String name, Runnable done) {
        Confirm.danger(
                Text.of("contacts.purge"), Text.of(kind + ".purge.what", name), Text.of("contacts.purge"), () -> {
                    purge.accept(List.of(id));
                    done.run();
                });
    }

    private String listPath() {
        return kind.equals("contacts.customer") ? Paths.CUSTOMERS : Paths.CONTACTS;
    }
}
