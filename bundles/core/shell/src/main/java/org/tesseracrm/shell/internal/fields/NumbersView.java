package org.tesseracrm.shell.internal.fields;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.custom.CustomFieldsAdmin;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.api.numbering.NumberRules;
import org.tesseracrm.core.api.numbering.NumberRules.Restart;
import org.tesseracrm.core.api.numbering.NumberRules.Rule;
import org.tesseracrm.core.ui.BasePage;
import org.tesseracrm.core.ui.Confirm;
import org.tesseracrm.core.ui.EmptyState;
import org.tesseracrm.core.ui.JobProgress;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.core.ui.Viewport;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.shell.internal.Gatekeeper;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** By which rules records are numbered (编码规则). */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.NUMBERS)
@Navigation(
        label = "shell.numbers.title",
        icon = "vaadin:hash",
        group = "company",
        order = 8034,
        permission = Access.ADMINISTRATOR)
public final class NumbersView extends BasePage implements View, BeforeEnterObserver {
    private final Access access;
    private final NumberRules rules;
    private final CustomFieldsAdmin fields;
    private final Jobs jobs;
    private final NumberDialog dialog;
    private final Grid<Rule> grid = new Grid<>();
    private final EmptyState empty = new EmptyState(VaadinIcon.HASH, "shell.numbers.empty", "shell.numbers.hint");

    @Activate
    public NumbersView(
            @Reference Access access,
            @Reference NumberRules rules,
            @Reference CustomFieldsAdmin fields,
            @Reference Jobs jobs) {
        this.access = access;
        this.rules = rules;
        this.fields = fields;
        this.jobs = jobs;
        this.dialog = new NumberDialog(rules, fields);
        title("shell.numbers.title");
        primary("shell.numbers.new", VaadinIcon.PLUS, () -> dialog.create(this::show));
        Paragraph what = new Paragraph();
        what.addClassName("t-muted");
        labels().set(what::setText, "shell.numbers.what");
        columns();
        add(what, empty, grid);
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        var type = grid.addComponentColumn(rule -> {
            Span name = new Span(Ui.text(rule.type() + ".many"));
            name.addClassName("t-row-link");
            return name;
        });
        labels().set(type::setHeader, "shell.fields.type");
        var name = grid.addColumn(NumbersView::name);
        labels().set(name::setHeader, "shell.fields.label");
        var pattern = grid.addColumn(rule -> rule.draft().pattern()).setFlexGrow(2);
        labels().set(pattern::setHeader, "shell.numbers.pattern");
        var next = grid.addColumn(Rule::next).setFlexGrow(2);
        labels().set(next::setHeader, "shell.numbers.next");
        var facts = grid.addColumn(NumbersView::facts).setFlexGrow(2);
        labels().set(facts::setHeader, "shell.fields.facts");
        grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        Viewport.follow(this, narrow -> Stream.of(name, pattern, facts).forEach(column -> column.setVisible(!narrow)));
        grid.addItemDoubleClickListener(event -> edit(event.getItem()));
    }

    private static String name(Rule rule) {
        String english = rule.draft().label();
        String chinese = rule.draft().labelZh();
        boolean inChinese = "zh".equals(Ui.locale().getLanguage());
        return (inChinese && !chinese.isEmpty()) || english.isEmpty() ? chinese : english;
    }

    private static String facts(Rule rule) {
        return Stream.of(
                        rule.retired() ? "shell.fields.retired" : null,
                        rule.draft().restart() == Restart.NEVER
                                ? null
                                : "shell.numbers.restart." + rule.draft().restart(),
                        rule.draft().byHand() ? "shell.numbers.byHand.short" : null)
                .filter(Objects::nonNull)
                .map(Ui::text)
                .collect(Collectors.joining(Ui.text("core.ui.custom.comma")));
    }

    private Div actions(Rule rule) {
        Div row = new Div();
        row.addClassNames("t-row", "t-wrap");
        if (rule.retired()) {
            row.add(small("shell.fields.restore", () -> fields.restore(rule.type(), rule.id(), rule.version())));
            row.add(small("shell.fields.delete", () -> fields.delete(rule.type(), rule.id(), rule.version())));
        } else {
            row.add(small("shell.fields.edit", () -> edit(rule)));
            row.add(small("shell.numbers.assign", () -> ask(rule)));
            row.add(small("shell.fields.retire", () -> fields.retire(rule.type(), rule.id(), rule.version())));
        }
        return row;
    }

    private Button small(String key, Runnable run) {
        Button button = new Button(Ui.text(key), click -> {
            Notices.attempt(run);
            show();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void edit(Rule rule) {
        if (!rule.retired()) {
            dialog.edit(rule, this::show);
        }
    }

    private void ask(Rule rule) {
        Confirm.ask(
                Text.of("shell.numbers.assign.title", Text.of(rule.type() + ".many")),
                Text.of("shell.numbers.assign.what", rule.next()),
                Text.of("shell.numbers.assign"),
                () -> watch(rules.assign(rule.type(), rule.id())));
    }

    private void watch(Job job) {
        Dialog progress = new Dialog();
        progress.setHeaderTitle(Ui.text("shell.numbers.assign"));
        progress.setWidth("28rem");
        progress.add(new JobProgress(jobs, job.id(), Map.of(), ended -> show()));
        progress.getFooter().add(new Button(Ui.text("core.ui.close"), click -> progress.close()));
        progress.open();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Gatekeeper.admits(event, access, Access.ADMINISTRATOR)) {
            show();
        }
    }

    private void show() {
        List<Rule> all = rules.list();
        grid.setItems(all);
        grid.setVisible(!all.isEmpty());
        empty.setVisible(all.isEmpty());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        super.localeChange(event);
        show();
    }
}
