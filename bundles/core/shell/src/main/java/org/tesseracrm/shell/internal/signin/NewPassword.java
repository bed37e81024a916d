package org.tesseracrm.shell.internal.signin;

import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import java.util.function.Supplier;
import org.tesseracrm.core.api.access.PasswordAdvice;
import org.tesseracrm.core.api.access.PasswordAdvice.Advice;
import org.tesseracrm.core.ui.FormFields;
import org.tesseracrm.core.ui.Labels;
import org.tesseracrm.core.ui.Ui;

/** A new password, typed twice, with a word on how good it is while it is typed. */
final class NewPassword {
    private static final int BEST = 4;

    private final PasswordField chosen;
    private final PasswordField again;

    /** @param known words that others know of the person */
    NewPassword(
            Labels labels, FormFields fields, String name, PasswordAdvice advice, Supplier<Collection<String>> known) {
        chosen = PasswordFields.make(labels, "shell.password.new", "new-password");
        again = PasswordFields.make(labels, "shell.password.again", "new-password");
        chosen.setRequiredIndicatorVisible(true);
        again.setRequiredIndicatorVisible(true);
        fields.add(name, chosen);
        fields.add("again", again);
        chosen.setValueChangeMode(ValueChangeMode.LAZY);
        chosen.addValueChangeListener(event -> hint(advice, known.get()));
        labels.on(() -> hint(advice, known.get()));
    }

    PasswordField chosen() {
        return chosen;
    }

    PasswordField again() {
        return again;
    }

    String value() {
        return chosen.getValue();
    }

    /** Whether both are the same; else it is told at the second. */
    boolean agree() {
        if (chosen.getValue().equals(again.getValue())) {
            return true;
        }
        again.setErrorMessage(Ui.text("shell.password.differ"));
        again.setInvalid(true);
        again.focus();
        return false;
    }

    void clear() {
        chosen.clear();
        again.clear();
    }

    private void hint(PasswordAdvice advice, Collection<String> known) {
        if (chosen.isEmpty()) {
            chosen.setHelperText(Ui.text("shell.password.rule"));
            return;
        }
        Advice now = advice.of(chosen.getValue(), known);
        chosen.setHelperText(now.refusal()
                .map(Ui::text)
                .orElseGet(() -> Ui.text(
                        "shell.password.strength",
                        "●".repeat(now.score()) + "○".repeat(BEST - now.score()),
                        Ui.text(now.label()))));
    }
}
