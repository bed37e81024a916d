package org.tesseracrm.shell.internal.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.api.parameter.Parameters;
import org.tesseracrm.core.api.parameter.Parameters.Setting;
import org.tesseracrm.core.ui.BasePage;
import org.tesseracrm.core.ui.EmptyState;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** What the company sets for its modules (A18): each line saves itself, and says what it is otherwise. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = "admin/parameters")
@Navigation(
        label = "shell.parameters",
        icon = "vaadin:options",
        group = "company",
        order = 560,
        permission = Access.ADMINISTRATOR)
public final class ParametersView extends BasePage implements View, BeforeEnterObserver {
    private final Parameters parameters;
    private final Access access;
    private final TextField search = new TextField();
    private final Div lines = new Div();
    private List<Setting> settings = List.of();

    @Activate
    public ParametersView(@Reference Parameters parameters, @Reference Access access) {
        this.parameters = parameters;
        this.access = access;
        title("shell.parameters");
        search.addClassName("t-search");
        search.setClearButtonVisible(true);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setValueChangeMode(ValueChangeMode.EAGER);
        search.addValueChangeListener(event -> show());
        labels().on(() -> {
            search.setPlaceholder(Ui.text("core.ui.search"));
            search.setAriaLabel(Ui.text("core.ui.search"));
        });
        lines.addClassName("t-stack");
        add(search, lines);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        access.require(Access.ADMINISTRATOR);
        read();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        super.localeChange(event);
        show();
    }

    private void read() {
        settings = parameters.list();
        show();
    }

    private void show() {
        lines.removeAll();
        search.setVisible(!settings.isEmpty());
        if (settings.isEmpty()) {
            lines.add(new EmptyState(VaadinIcon.OPTIONS, "shell.parameters.empty", "shell.parameters.empty.hint"));
        }
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        settings.stream()
                .filter(setting -> label(setting).toLowerCase(Locale.ROOT).contains(wanted))
                .forEach(setting -> lines.add(line(setting)));
    }

    private static String labelKey(Setting setting) {
        return setting.key().replaceFirst("\\.", ".parameter.");
    }

    private static String label(Setting setting) {
        return Ui.text(labelKey(setting));
    }

    private Div line(Setting setting) {
        TextField field = new TextField();
        field.setLabel(label(setting));
        field.setHelperText(Ui.text(labelKey(setting) + ".hint"));
        field.setValue(Long.toString(setting.value()));
        field.setWidth("22rem");
        field.setMaxWidth("100%");
        field.setAllowedCharPattern("[0-9-]");
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                save(setting, field);
            }
        });
        Div line = new Div(field);
        line.addClassName("t-row");
        if (setting.own()) {
            Button reset = new Button(
                    Ui.text("shell.parameters.reset", setting.otherwise()),
                    click -> Notices.attempt(() -> {
                        parameters.reset(setting.key());
                        read();
                    }));
            reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            line.add(reset);
        } else {
            Span own = new Span(Ui.text("shell.parameters.own"));
            own.addClassNames("t-muted", "t-small");
            line.add(own);
        }
        return line;
    }

    private void save(Setting setting, TextField field) {
        boolean number = field.getValue().matches("-?\\d{1,15}");
        field.setErrorMessage(Ui.text("core.field.range", setting.least(), setting.most()));
        field.setInvalid(!number);
        if (number) {
            long value = Long.parseLong(field.getValue());
            field.setInvalid(value < setting.least() || value > setting.most());
            if (!field.isInvalid() && Notices.attempt(() -> parameters.set(setting.key(), value))) {
                Notices.undo(
                        () -> {
                            if (setting.own()) {
                                parameters.set(setting.key(), setting.value());
                            } else {
                                parameters.reset(setting.key());
                            }
                            read();
                        },
                        "shell.parameters.saved",
                        label(setting));
                read();
            }
        }
    }
}
