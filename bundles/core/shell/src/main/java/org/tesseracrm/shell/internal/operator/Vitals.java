package org.tesseracrm.shell.internal.operator;

import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.tesseracrm.core.api.admin.Installation.Memory;
import org.tesseracrm.core.api.admin.Installation.Module;
import org.tesseracrm.core.api.module.ModuleFailures.Failures;
import org.tesseracrm.core.ui.Ui;

/** How a module does: what its classes take, and what failed in its pages. What the figures mean stands in a tooltip. */
final class Vitals {
    private static final int KILOBYTE = 1024;

    private Vitals() {}

    static List<Paragraph> of(Module module) {
        List<Paragraph> lines = new ArrayList<>();
        if (module.memory() != null) {
            lines.add(line(memory(module.memory()), "shell.installed.memory.what"));
        }
        if (module.failures().count() > 0) {
            Paragraph failures = line(failures(module.failures()), "shell.installed.failures.what");
            failures.removeClassName("t-muted");
            failures.addClassName("t-state-text-over");
            lines.add(failures);
        }
        return lines;
    }

    private static String memory(Memory memory) {
        return Ui.text(
                "shell.installed.memory",
                Ui.formats().number((memory.bytes() + KILOBYTE - 1) / KILOBYTE),
                Ui.formats().number(memory.classes()));
    }

    private static String failures(Failures failures) {
        return Ui.text(
                "shell.installed.failures",
                Ui.formats().number(failures.count()),
                Ui.formats().dateTime(failures.lastAt()),
                failures.lastReference());
    }

    private static Paragraph line(String words, String tooltip) {
        Paragraph line = new Paragraph(words);
        line.addClassNames("t-muted", "t-small");
        line.setTitle(Ui.text(tooltip));
        return line;
    }
}
