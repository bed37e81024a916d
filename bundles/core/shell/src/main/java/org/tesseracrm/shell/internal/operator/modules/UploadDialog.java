package org.tesseracrm.shell.internal.operator.modules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.function.Function;
import org.tesseracrm.core.api.admin.ModuleUploads.Inspection;
import org.tesseracrm.core.api.admin.ModuleUploads.Upload;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;

/** What was found in a file, before anything of it is kept. What nobody trusted has signed is taken only where the operator says so. */
final class UploadDialog extends Dialog {
    /**
     * @param names of modules by their ids
     * @param take gets whether it was consented to take it unsigned, gives what comes after it
     * @param closed however it was decided
     */
    UploadDialog(Inspection found, Map<String, String> names, Function<Boolean, Runnable> take, Runnable closed) {
        Upload upload = found.upload();
        setHeaderTitle(Ui.text("shell.installed.upload.title", upload.name(), upload.version()));
        setWidth(ModuleActions.WIDTH);
        Div content = new Div();
        content.addClassName("t-stack");
        if (!found.description().isEmpty()) {
            content.add(new Paragraph(found.description()));
        }
        content.add(facts(found, names));
        if (!found.missing().isEmpty()) {
            content.add(Words.notice(
                    Ui.text("shell.installed.upload.missing", Words.listed(found.missing(), name -> name)),
                    "t-notice-over"));
        }
        content.add(new H3(Ui.text("shell.installed.changes")), ChangeLogText.of(found.changes()));
        Checkbox consent = new Checkbox(Ui.text("shell.installed.upload.consent"));
        Button yes = new Button(
                Ui.text("shell.installed.upload.take"),
                click -> Notices.attempt(() -> {
                    Runnable next = take.apply(consent.getValue());
                    close();
                    next.run();
                }));
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (!found.doubt().isEmpty()) {
            content.add(Words.notice(found.doubt(), "t-notice-soon"), consent);
            yes.setEnabled(false);
            consent.addValueChangeListener(change -> yes.setEnabled(change.getValue()));
        }
        add(content);
        getFooter().add(new Button(Ui.text("core.ui.cancel"), click -> close()), yes);
        // also where the tab goes
        addDetachListener(gone -> closed.run());
    }

    private static DescriptionList facts(Inspection found, Map<String, String> names) {
        Upload upload = found.upload();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("t-facts");
        Words.fact(facts, "shell.installed.fact.id", upload.module());
        Words.fact(
                facts,
                "shell.installed.fact.version",
                found.runs().isEmpty()
                        ? upload.version()
                        : Ui.text("shell.installed.upload.runs", upload.version(), found.runs()));
        Words.fact(facts, "shell.installed.fact.provider", orNone(upload.provider()));
        Words.fact(facts, "shell.installed.fact.signer", Words.signed(upload.signature(), upload.signer()));
        Words.fact(facts, "shell.installed.fact.size", Words.kilobytes(upload.bytes()));
        Words.fact(facts, "shell.installed.fact.bundles", Words.listed(upload.bundles(), name -> name));
        Words.fact(facts, "shell.installed.fact.requires", orNone(Words.modules(found.requires(), names)));
        return facts;
    }

    private static String orNone(String value) {
        return value.isEmpty() ? Ui.text("shell.installed.none") : value;
    }
}
