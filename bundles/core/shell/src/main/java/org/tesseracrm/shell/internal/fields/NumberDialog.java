package org.tesseracrm.shell.internal.fields;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.tesseracrm.core.api.custom.CustomFieldsAdmin;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.numbering.NumberRules;
import org.tesseracrm.core.api.numbering.NumberRules.Draft;
import org.tesseracrm.core.api.numbering.NumberRules.Restart;
import org.tesseracrm.core.api.numbering.NumberRules.Rule;
import org.tesseracrm.core.ui.FormDialog;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;

/** Makes a rule, or changes one; says at each stroke what the next number would be. */
final class NumberDialog {
    private static final String CUSTOMERS = "contacts.customer";
    private static final int LABEL = 60;
    private static final int PATTERN = 100;

    private final NumberRules rules;
    private final CustomFieldsAdmin fields;

    NumberDialog(NumberRules rules, CustomFieldsAdmin fields) {
        this.rules = rules;
        this.fields = fields;
    }

    void create(Runnable done) {
        new Editor(null).open(done);
    }

    void edit(Rule rule, Runnable done) {
        new Editor(rule).open(done);
    }

    private final class Editor {
        private final Rule known;
        private final Select<String> type = new Select<>();
        private final TextField label = line(LABEL);
        private final TextField labelZh = line(LABEL);
        private final TextField pattern = line(PATTERN);
        private final Select<Restart> restart = new Select<>();
        private final IntegerField first = new IntegerField();
        private final Checkbox byHand = new Checkbox();
        private final Div next = new Div();

        Editor(Rule known) {
            this.known = known;
            List<String> types = fields.types();
            type.setItems(types);
            type.setItemLabelGenerator(id -> Ui.text(id + ".many"));
            restart.setItems(Restart.values());
            restart.setItemLabelGenerator(each -> Ui.text("shell.numbers.restart." + each));
            first.setMin(1);
            if (known == null) {
                types.stream()
                        .filter(CUSTOMERS::equals)
                        .findFirst()
                        .or(() -> types.stream().findFirst())
                        .ifPresent(type::setValue);
                label.setValue("Number");
                labelZh.setValue("编号");
                pattern.setValue("C{yyyy}{seq:6}");
                restart.setValue(Restart.NEVER);
                first.setValue(1);
            } else {
                type.setValue(known.type());
                type.setReadOnly(true);
                label.setValue(known.draft().label());
                labelZh.setValue(known.draft().labelZh());
                pattern.setValue(known.draft().pattern());
                restart.setValue(known.draft().restart());
                first.setValue((int) Math.min(Integer.MAX_VALUE, known.draft().first()));
                byHand.setValue(known.draft().byHand());
            }
            pattern.setValueChangeMode(ValueChangeMode.EAGER);
            pattern.addValueChangeListener(event -> preview());
            restart.addValueChangeListener(event -> preview());
            first.addValueChangeListener(event -> preview());
            type.addValueChangeListener(event -> preview());
            next.addClassNames("t-notice");
            next.getElement().setAttribute("role", "status");
            preview();
        }

        private void preview() {
            try {
                next.setText(Ui.text(
                        "shell.numbers.preview",
                        rules.preview(type.getValue(), known == null ? "" : known.id(), draft())));
            } catch (CrmException e) {
                next.setText(Ui.text("shell.numbers.preview", "–"));
            }
        }

        private Draft draft() {
            return new Draft(
                    label.getValue(),
                    labelZh.getValue(),
                    pattern.getValue(),
                    restart.getValue(),
                    byHand.getValue(),
                    first.getValue() == null ? 1 : first.getValue());
        }

        void open(Runnable done) {
            FormDialog dialog =
                    new FormDialog(known == null ? "shell.numbers.new" : "shell.numbers.change", "core.ui.save", () -> {
                        if (known == null) {
                            rules.create(type.getValue(), draft());
                        } else {
                            rules.change(known.type(), known.id(), known.version(), draft());
                        }
                        Notices.show("shell.saved");
                        done.run();
                    });
            dialog.setWidth("32rem");
            dialog.field("type", "shell.fields.type", type);
            dialog.field("label", "shell.fields.label.en", label);
            dialog.field("labelZh", "shell.fields.label.zh", labelZh);
            dialog.field("pattern", "shell.numbers.pattern", pattern);
            pattern.setHelperText(Ui.text("shell.numbers.pattern.hint"));
            dialog.part(next);
            dialog.field("restart", "shell.numbers.restart", restart);
            dialog.field("first", "shell.numbers.first", first);
            dialog.field("byHand", "shell.numbers.byHand", byHand);
            dialog.open();
            pattern.focus();
        }
    }

    private static TextField line(int longest) {
        TextField field = new TextField();
        field.setMaxLength(longest);
        return field;
    }
}
