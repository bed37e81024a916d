package org.tesseracrm.shell.internal.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.tesseracrm.core.api.admin.Installation;
import org.tesseracrm.core.api.admin.Installation.Action;
import org.tesseracrm.core.api.admin.Installation.Module;
import org.tesseracrm.core.api.admin.Installation.Plan;
import org.tesseracrm.core.api.admin.Installation.Step;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.ui.JobProgress;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;

/** Says what an action would do to which bundles, asks, and shows how it goes on. */
final class ModuleActions {
    private static final String WIDTH = "34rem";

    private final Installation installation;
    private final Jobs jobs;
    private final Runnable ended;

    /** @param ended once an action is through, however it went */
    ModuleActions(Installation installation, Jobs jobs, Runnable ended) {
        this.installation = installation;
        this.jobs = jobs;
        this.ended = ended;
    }

    void ask(Module module, Action action) {
        Notices.attempt(() -> ask(module, installation.plan(module.id(), action, "")));
    }

    private void ask(Module module, Plan plan) {
        Dialog dialog = dialog(Ui.text("shell.installed." + plan.action() + ".what", module.name()));
        Div content = new Div();
        content.addClassName("t-stack");
        dialog.add(content);
        if (!plan.problem().isEmpty()) {
            content.add(warning(plan.problem()));
            dialog.getFooter().add(new Button(Ui.text("core.ui.close"), click -> dialog.close()));
            dialog.open();
            return;
        }
        content.add(new Paragraph(Ui.text("shell.installed." + plan.action() + ".effect")));
        content.add(steps("shell.installed.own", plan.own()));
        Checkbox confirmed = new Checkbox(Ui.text("shell.installed.confirm"));
        Button yes = new Button(
                Ui.text("shell.installed." + plan.action()),
                click -> Notices.attempt(() -> {
                    Job job = installation.start(module.id(), plan.action(), plan.to(), confirmed.getValue());
                    dialog.close();
                    follow(job);
                }));
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (plan.action() == Action.REMOVE) {
            yes.addThemeVariants(ButtonVariant.LUMO_ERROR);
        }
        if (plan.others().isEmpty()) {
            content.add(new Paragraph(Ui.text("shell.installed.others.none")));
        } else {
            content.add(warning(Ui.text("shell.installed.others.some")));
            content.add(steps("shell.installed.others", plan.others()), confirmed);
            yes.setEnabled(false);
            confirmed.addValueChangeListener(change -> yes.setEnabled(change.getValue()));
        }
        dialog.getFooter().add(new Button(Ui.text("core.ui.cancel"), click -> dialog.close()), yes);
        dialog.open();
    }

    private void follow(Job job) {
        Dialog dialog = dialog(job.label());
        Paragraph hint = new Paragraph(Ui.text("core.ui.job.leave"));
        hint.addClassNames("t-muted", "t-small");
        dialog.add(new JobProgress(jobs, job.id(), Map.of(), now -> {
            ended.run();
            if (now.state() == Job.State.DONE) {
                dialog.close();
                Notices.show("shell.installed.done", now.label());
            }
        }));
        dialog.add(hint);
        dialog.getFooter().add(new Button(Ui.text("core.ui.close"), click -> dialog.close()));
        dialog.open();
    }

    private static Dialog dialog(String title) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.setWidth(WIDTH);
        return dialog;
    }

    private static Paragraph warning(String words) {
        Paragraph warning = new Paragraph(words);
        warning.addClassNames("t-notice", "t-notice-over");
        return warning;
    }

    private static Div steps(String key, List<Step> steps) {
        UnorderedList list = new UnorderedList();
        steps.forEach(step -> list.add(
                new ListItem(Ui.text("shell.installed.step." + step.effect(), step.bundle(), step.version()))));
        return new Div(new Paragraph(Ui.text(key)), list);
    }
}
