package org.tesseracrm.core.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.tesseracrm.core.api.document.Drafts;
import org.tesseracrm.core.api.error.CrmException;

/**
 * What matters of the row that has the focus, beside the list: the P key or the menu opens it, it goes with the arrows, Escape closes
 * it, and whether it is open the browser remembers. Nothing is read before a row is looked at, and nothing where the window is narrow.
 */
final class Preview<T> extends Div implements LocaleChangeObserver {
    private static final String REMEMBERED = "tessera-preview";

    private final ListGrid<T> list;
    private final PreviewFacts facts;
    private final Div content = new Div();
    private final Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> open(false));
    private final Runnable changed;
    private List<String> first = List.of();
    private boolean open;
    private boolean narrow;
    private Registration following;
    private String shown = "";

    /** @param changed after it was opened or closed */
    Preview(ListGrid<T> list, PreviewFacts facts, Runnable changed) {
        this.list = list;
        this.facts = facts;
        this.changed = changed;
        addClassName("t-card");
        getElement().setAttribute("role", "complementary");
        getStyle()
                .set("position", "relative")
                .set("flex", "0 0 24rem")
                .set("box-sizing", "border-box")
                .set("overflow", "auto");
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        close.getStyle().set("position", "absolute").set("inset-inline-end", "var(--lumo-space-s)");
        content.addClassName("t-stack");
        add(close, content);
        setVisible(false);
        list.previewed(
                row -> {
                    open(true);
                    show(row);
                },
                () -> open(false));
        getElement()
                .addEventListener("keydown", event -> {
                    open(false);
                    list.grid().focus();
                })
                .setFilter("event.key === 'Escape'");
    }

    /** These fields stand first. */
    void first(List<String> fields) {
        first = fields;
    }

    boolean isOpen() {
        return open;
    }

    void toggle() {
        open(!open);
    }

    void narrow(boolean now) {
        narrow = now;
        fit();
    }

    private void open(boolean now) {
        if (open == now || narrow) {
            return;
        }
        open = now;
        getUI().ifPresent(ui -> ui.getPage()
                .executeJs(
                        "try { if ($1) localStorage.setItem($0, 'open'); else localStorage.removeItem($0) } catch (e) {}",
                        REMEMBERED,
                        open));
        fit();
        changed.run();
    }

    private void fit() {
        boolean now = open && !narrow;
        setVisible(now);
        if (now && following == null) {
            clear();
            following =
                    list.grid().addCellFocusListener(event -> event.getItem().ifPresent(this::show));
        } else if (!now && following != null) {
            following.remove();
            following = null;
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI()
                .getPage()
                .executeJs("try { return localStorage.getItem($0) === 'open' } catch (e) { return false }", REMEMBERED)
                .then(Boolean.class, remembered -> {
                    if (remembered && !open) {
                        open(true);
                    }
                });
    }

    /** Also called when attached. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setAttribute("aria-label", Ui.text("core.ui.preview"));
        close.setAriaLabel(Ui.text("core.ui.close"));
        close.setTooltipText(Ui.text("core.ui.preview.close"));
        again();
    }

    /** The rows are others now. */
    void clear() {
        shown = "";
        content.removeAll();
        Paragraph hint = new Paragraph(Ui.text("core.ui.preview.hint"));
        hint.addClassName("t-muted");
        content.add(hint);
    }

    /** The same record as it is now. */
    void again() {
        if (shown.isEmpty()) {
            clear();
        } else if (open) {
            show(shown);
        }
    }

    private void show(T row) {
        String id = Drafts.text(row, "id");
        if (open && !id.equals(shown)) {
            show(id);
        }
    }

    private void show(String id) {
        shown = id;
        content.removeAll();
        try {
            PreviewFacts.Shown record = facts.of(id, first);
            Anchor name = new Anchor(record.path(), record.title());
            name.getElement().setAttribute("router-link", true);
            H2 title = new H2(name);
            title.getStyle().set("margin-inline-end", "2rem").set("overflow-wrap", "anywhere");
            content.add(title, record.facts());
        } catch (CrmException e) {
            Paragraph why = new Paragraph(Ui.text(e));
            why.addClassName("t-muted");
            content.add(why);
        }
    }
}
