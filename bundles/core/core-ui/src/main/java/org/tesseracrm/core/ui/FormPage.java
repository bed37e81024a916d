package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.util.List;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.i18n.Text;

/**
 * A form on a page of its own: required fields first, the rest under 'more', errors at the field, Ctrl+Enter saves, leaving with
 * changes asks.
 */
public abstract class FormPage extends BasePage implements BeforeLeaveObserver {
    private static final String GUARD = "window.tesseraUnsaved = window.tesseraUnsaved || (e => e.preventDefault());"
            + "window.addEventListener('beforeunload', window.tesseraUnsaved)";
    private static final String UNGUARD = "window.removeEventListener('beforeunload', window.tesseraUnsaved)";

    private final FormFields fields = new FormFields();
    private final Div error = new Div();
    private final Div first = new Div();
    private final Div moreContent = new Div();
    private final Details more = new Details();
    private Div section;

    protected FormPage() {
        addClassName("t-form-page");
        error.addClassNames("t-notice", "t-notice-over");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        first.addClassName("t-form");
        moreContent.addClassName("t-form");
        more.add(moreContent);
        more.setVisible(false);
        Span moreLabel = new Span();
        more.setSummary(moreLabel);
        labels().set(moreLabel::setText, "core.ui.form.more");
        Div buttons = new Div(button("core.ui.cancel", null, () -> go(cancelPath())), saveButton());
        buttons.addClassName("t-form-buttons");
        add(error, first, more, buttons);
        Shortcuts.addShortcutListener(this, this::trySave, Key.ENTER, KeyModifier.CONTROL)
                .resetFocusOnActiveElement();
        fields.onDirty(() -> getUI().ifPresent(ui -> ui.getPage().executeJs(GUARD)));
    }

    /** Saves what was typed and says where to go; throws {@link InvalidInputException} with the names of the fields. */
    protected abstract String save();

    /** Where 'cancel' leads. */
    protected abstract String cancelPath();

    protected final FormFields fields() {
        return fields;
    }

    /** Fields that follow stand under this heading. */
    protected final void section(String titleKey) {
        section = newSection(titleKey, first);
    }

    /** Fields that follow stand under this heading, folded away at first. */
    protected final void moreSection(String titleKey) {
        more.setVisible(true);
        section = newSection(titleKey, moreContent);
    }

    protected final void openMore() {
        more.setOpened(true);
    }

    /** Adds a field under the name that the service uses in its errors. */
    protected final <F extends Component & HasValueAndElement<?, ?> & HasValidationProperties & HasLabel> F field(
            String name, String labelKey, F field) {
        labels().set(field::setLabel, labelKey);
        section.add(field);
        return fields.add(name, field);
    }

    /** Over both columns. */
    protected final <F extends Component & HasValueAndElement<?, ?> & HasValidationProperties & HasLabel> F wide(
            String name, String labelKey, F field) {
        F added = field(name, labelKey, field);
        added.addClassName("t-form-wide");
        return added;
    }

    /** The company's own fields, by section; those that must be filled in stand with the first ones. */
    protected final void custom(CustomForm form) {
        form.sections().forEach((title, editors) -> {
            boolean asked = editors.stream().anyMatch(CustomEditor::isRequired);
            more.setVisible(more.isVisible() || !asked);
            Div grid = newSection("", asked ? first : moreContent);
            H2 heading = (H2)
                    grid.getElement().getParent().getChild(0).getComponent().orElseThrow();
            labels().on(() -> heading.setText(editors.get(0).section()));
            editors.forEach(editor -> {
                editor.into(grid, fields);
                labels().on(editor::label);
            });
        });
        form.follow(fields);
    }

    /** Something that is no field, right after one. */
    protected final void part(Component part, Component after) {
        var parent = after.getElement().getParent();
        parent.insertChild(parent.indexOfChild(after.getElement()) + 1, part.getElement());
    }

    private Component saveButton() {
        var save = button("core.ui.save", null, this::trySave);
        save.addThemeVariants(com.vaadin.flow.component.button.ButtonVariant.LUMO_PRIMARY);
        save.setTooltipText("Ctrl+Enter");
        return save;
    }

    private Div newSection(String titleKey, Div into) {
        H2 title = new H2();
        labels().set(title::setText, titleKey);
        Div grid = new Div();
        grid.addClassName("t-form-grid");
        Div whole = new Div(title, grid);
        whole.addClassName("t-card");
        into.add(whole);
        return grid;
    }

    private void trySave() {
        error.setVisible(false);
        if (!fields.complete()) {
            reveal();
            return;
        }
        try {
            String to = save();
            fields.clean();
            go(to);
        } catch (InvalidInputException e) {
            List<String> rest = fields.show(e);
            if (!rest.isEmpty()) {
                complain(String.join(" ", rest));
            }
            reveal();
        } catch (CrmException e) {
            complain(Ui.text(e));
        }
    }

    private void complain(String text) {
        error.setText(text);
        error.setVisible(true);
        error.scrollIntoView();
    }

    private void reveal() {
        fields.firstInvalid()
                .filter(field -> moreContent.getElement().equals(ancestor(field)))
                .ifPresent(field -> more.setOpened(true));
        fields.focusFirstInvalid();
    }

    private com.vaadin.flow.dom.Element ancestor(Component field) {
        var element = field.getElement();
        while (element != null && !element.equals(moreContent.getElement())) {
            element = element.getParent();
        }
        return element;
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!fields.isDirty()) {
            return;
        }
        var leave = event.postpone();
        Confirm.danger(
                Text.of("core.ui.unsaved.title"),
                Text.of("core.ui.unsaved.text"),
                Text.of("core.ui.unsaved.leave"),
                () -> {
                    fields.clean();
                    leave.proceed();
                });
    }

    /** Lets the person leave without a question: what was typed cannot be saved any more, for instance as the module has gone. */
    public final void letGo() {
        fields.clean();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().getPage().executeJs(UNGUARD);
        super.onDetach(event);
    }
}
