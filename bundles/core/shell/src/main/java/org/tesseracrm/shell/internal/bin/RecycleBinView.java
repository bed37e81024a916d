package org.tesseracrm.shell.internal.bin;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.DocumentTypes;
import org.tesseracrm.core.api.document.Drafts;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.ui.BarField;
import org.tesseracrm.core.ui.Confirm;
import org.tesseracrm.core.ui.ListPage;
import org.tesseracrm.core.ui.ListSelection;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.RecycleBin;
import org.tesseracrm.core.ui.RelativeTime;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** The recycle bin (A16): of each kind what was deleted, as far as the person may restore it. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = RecycleBin.PATH)
@Navigation(label = "shell.bin", icon = "vaadin:trash", group = "company", order = 900)
public final class RecycleBinView extends ListPage<Object> implements View {
    /** As many as services restore at once. */
    private static final int AT_ONCE = 1_000;

    private final Kinds kinds;
    private final Select<DocumentType> kind = new Select<>();

    /** The kinds whose bin is open to the person, and the one that is shown. */
    private static final class Kinds {
        private final List<DocumentType> open;
        private DocumentType shown;

        Kinds(DocumentTypes types, Access access) {
            open = types.open().stream()
                    .filter(type -> access.may(type.permissions().delete()))
                    .toList();
            // whoever comes here most often wants back what went last
            shown = open.stream().max(Comparator.comparing(Kinds::latest)).orElse(null);
        }

        private static Instant latest(DocumentType type) {
            return type.service().listDeleted(new ListRequest("", "", "", 1, "")).items().stream()
                    .map(RecycleBinView::deletedAt)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(Instant.EPOCH);
        }

        Page<Object> deleted(ListRequest request) {
            if (shown == null) {
                return new Page<>(List.of(), null, new Page.Total(0, Page.Relation.eq));
            }
            Page<?> page = shown.service().listDeleted(request);
            return new Page<>(List.copyOf(page.items()), page.next(), page.total());
        }
    }

    @Activate
    public RecycleBinView(@Reference DocumentTypes types, @Reference Access access) {
        this(new Kinds(types, access), access);
    }

    private RecycleBinView(Kinds kinds, Access access) {
        super(kinds::deleted, RecycleBinView::id, line -> kinds.shown.path(id(line)) + "?" + RecycleBin.SHOWN);
        this.kinds = kinds;
        title("shell.bin");
        kind.setItems(kinds.open);
        labels().on(() -> kind.setItemLabelGenerator(type -> Ui.text(type.id() + ".many")));
        kind.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                kinds.shown = event.getValue();
            }
            if (event.isFromClient()) {
                reload();
            }
        });
        kind.setValue(kinds.shown);
        labels().on(() -> kind.setAriaLabel(Ui.text("shell.bin.kind")));
        barField(new BarField("type", kind, () -> kinds.shown == null ? "" : kinds.shown.id(), this::choose, false));
        nameColumn("title", "shell.bin.name", this::name).setSortable(false);
        column("by", "shell.bin.by", line -> Drafts.text(line, "updatedByName")).setSortable(false);
        timeColumn("deletedAt", "shell.bin.at", RecycleBinView::deletedAt);
        fact(line -> Drafts.text(line, "updatedByName"));
        fact(line -> RelativeTime.of(deletedAt(line)));
        empty(VaadinIcon.TRASH, "shell.bin.empty", "shell.bin.empty.hint");
        batchAction("shell.bin.restore", VaadinIcon.ARROW_BACKWARD, this::restore);
        if (kinds.open.stream().anyMatch(type -> access.may(type.permissions().purge()))) {
            batchAction("shell.bin.purge", VaadinIcon.CLOSE_CIRCLE, this::purge);
        }
    }

    private void choose(String id) {
        kinds.open.stream().filter(type -> type.id().equals(id)).findFirst().ifPresent(kind::setValue);
    }

    private static String id(Object line) {
        return Drafts.text(line, "id");
    }

    private String name(Object line) {
        return Drafts.text(line, kinds.shown.titleField());
    }

    private static Instant deletedAt(Object line) {
        String text = Drafts.text(line, "deletedAt");
        return text.isEmpty() ? null : Instant.parse(text);
    }

    private void restore(ListSelection<Object> selection) {
        work(selection, ids -> {
            kinds.shown.service().restore(ids);
            Notices.show("shell.bin.restored", ids.size());
        });
    }

    /** Asks first: nothing brings it back. */
    private void purge(ListSelection<Object> selection) {
        List<String> ids = ids(selection);
        Confirm.danger(
                Text.of("shell.bin.purge"),
                Text.of("shell.bin.purge.what", ids.size()),
                Text.of("shell.bin.purge"),
                () -> work(ids, some -> {
                    kinds.shown.service().purge(some);
                    Notices.show("shell.bin.purged", some.size());
                }));
    }

    private void work(ListSelection<Object> selection, Consumer<List<String>> what) {
        work(ids(selection), what);
    }

    private void work(List<String> ids, Consumer<List<String>> what) {
        Notices.attempt(() -> what.accept(ids));
        reload();
    }

    private List<String> ids(ListSelection<Object> selection) {
        return selection.ids(kinds::deleted, RecycleBinView::id, AT_ONCE);
    }
}
