package org.tesseracrm.shell.internal.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;
import org.tesseracrm.core.api.admin.Companies;
import org.tesseracrm.core.api.admin.Companies.Company;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.ui.FormDialog;
import org.tesseracrm.core.ui.JobProgress;
import org.tesseracrm.core.ui.Ui;

/** Fills a company with demo data in one step (A1), and shows how it goes on. */
final class DemoDialog {

    private DemoDialog() {}

    /** @param done called when it has ended, however it did */
    static void open(Companies companies, Jobs jobs, Company company, Runnable done) {
        PasswordField password = new PasswordField();
        password.setRequiredIndicatorVisible(true);
        password.setHelperText(Ui.text("shell.company.demo.password.hint"));
        FormDialog dialog = new FormDialog(
                "shell.company.demo",
                "shell.company.demo.do",
                () -> follow(jobs, companies.fillWithDemo(company.id(), password.getValue()), done));
        dialog.part(new Paragraph(Ui.text("shell.company.demo.what", company.name())));
        dialog.field("password", "shell.company.demo.password", password);
        dialog.setWidth("28rem");
        dialog.open();
    }

    private static void follow(Jobs jobs, Job job, Runnable done) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Ui.text("shell.company.demo"));
        dialog.setWidth("28rem");
        Paragraph leave = new Paragraph(Ui.text("shell.company.demo.leave"));
        dialog.add(new JobProgress(jobs, job.id(), Map.of(), ended -> {
            leave.setVisible(false);
            done.run();
        }));
        dialog.add(leave);
        dialog.getFooter().add(new Button(Ui.text("core.ui.close"), click -> dialog.close()));
        dialog.open();
    }
}
