package org.tesseracrm.shell.internal.operator.modules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.tesseracrm.core.api.admin.Installation;
import org.tesseracrm.core.api.admin.Installation.Action;
import org.tesseracrm.core.api.admin.Installation.Module;
import org.tesseracrm.core.api.admin.Installation.Plan;
import org.tesseracrm.core.api.admin.Installation.Step;
import org.tesseracrm.core.api.admin.Installation.Version;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;

/** Says what an action would do to which bundles and what the version chosen brings, and asks. */
final class PlanDialog extends Dialog {
    private final Installation installation;
    private final Module module;
    private final Action action;
    private final Consumer<Job> started;
    private final Div body = new Div();
    private final Checkbox confirmed = new Checkbox();
    private final Button yes = new Button();
    private String to = "";

    /** @param version empty: the newest other than that which runs */
    PlanDialog(Installation installation, Module module, Action action, String version, Consumer<Job> started) {
        this.installation = installation;
        this.module = module;
        this.action = action;
        this.started = started;
        setHeaderTitle(Ui.text("shell.installed." + action + ".what", module.name()));
        setWidth(ModuleActions.WIDTH);
        List<Version> choices = choices();
        if (choices.size() > 1) {
            add(chooser(choices, version));
        }
        body.addClassName("t-stack");
        body.getElement().setAttribute("aria-live", "polite");
        add(body);
        confirmed.setLabel(Ui.text("shell.installed.confirm"));
        confirmed.addValueChangeListener(change -> yes.setEnabled(change.getValue()));
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (action == Action.REMOVE) {
            yes.addThemeVariants(ButtonVariant.LUMO_ERROR);
        }
        yes.addClickListener(click -> Notices.attempt(this::start));
        getFooter().add(new Button(Ui.text("core.ui.cancel"), click -> close()), yes);
        show(version);
    }

    private List<Version> choices() {
        return switch (action) {
            case INSTALL, CHANGE ->
                module.versions().stream().filter(each -> !each.installed()).toList();
            case REMOVE, RESTART -> List.of();
        };
    }

    private Select<Version> chooser(List<Version> choices, String version) {
        Select<Version> chooser = new Select<>();
        chooser.setLabel(Ui.text("shell.installed.fact.version"));
        chooser.setItems(choices);
        chooser.setItemLabelGenerator(PlanDialog::label);
        chooser.setWidthFull();
        chooser.setValue(choices.stream()
                .filter(each -> each.version().equals(version))
                .findFirst()
                .orElse(choices.get(0)));
        chooser.addValueChangeListener(
                change -> Notices.attempt(() -> show(change.getValue().version())));
        return chooser;
    }

    private static String label(Version version) {
        String where = version.version() + " · " + Ui.text("shell.installed.origin.short." + version.origin());
        return version.problem().isEmpty()
                ? where
                : where + " · " + Ui.text("shell.installed.state." + Installation.State.QUARANTINED);
    }

    private void show(String version) {
        Plan plan = installation.plan(module.id(), action, version);
        to = plan.to();
        yes.setText(Ui.text("shell.installed." + action + ".yes", to));
        body.removeAll();
        confirmed.setValue(false);
        yes.setVisible(plan.problem().isEmpty());
        yes.setEnabled(plan.others().isEmpty());
        if (!plan.problem().isEmpty()) {
            body.add(Words.notice(plan.problem(), "t-notice-over"));
            return;
        }
        body.add(new Paragraph(Ui.text("shell.installed." + action + ".effect", plan.from(), plan.to())));
        if (!plan.to().isEmpty()) {
            changes(plan);
        }
        body.add(new H3(Ui.text("shell.installed.moves")));
        body.add(steps("shell.installed.own", plan.own()));
        if (plan.others().isEmpty()) {
            body.add(new Paragraph(Ui.text("shell.installed.others.none")));
        } else {
            body.add(Words.notice(Ui.text("shell.installed.others.some"), "t-notice-over"));
            body.add(steps("shell.installed.others", plan.others()), confirmed);
        }
    }

    /** What is new since the version that runs; of an older one, all it says, as nothing is new in it. */
    private void changes(Plan plan) {
        module.versions().stream()
                .filter(each ->
                        each.version().equals(plan.to()) && !each.problem().isEmpty())
                .forEach(each -> body.add(Words.notice(
                        Ui.text("shell.installed.again", each.version(), each.problem()), "t-notice-soon")));
        body.add(new H3(Ui.text("shell.installed.changes.of", plan.to())));
        body.add(ChangeLogText.of(plan.changes().isEmpty() ? log(plan.to()) : plan.changes()));
        String before = log(plan.from());
        if (!before.isEmpty()) {
            body.add(ChangeLogText.folded(Ui.text("shell.installed.changes.runs", plan.from()), before));
        }
    }

    private String log(String version) {
        return module.versions().stream()
                .filter(each -> each.version().equals(version))
                .map(Version::changes)
                .findFirst()
                .orElse("");
    }

    private void start() {
        Job job = installation.start(module.id(), action, to, confirmed.getValue());
        close();
        started.accept(job);
    }

    private static Div steps(String key, List<Step> steps) {
        UnorderedList list = new UnorderedList();
        steps.forEach(step -> list.add(
                new ListItem(Ui.text("shell.installed.step." + step.effect(), step.bundle(), step.version()))));
        return new Div(new Paragraph(Ui.text(key)), list);
    }
}
