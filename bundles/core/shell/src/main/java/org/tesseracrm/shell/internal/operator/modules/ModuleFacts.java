package org.tesseracrm.shell.internal.operator.modules;

import com.vaadin.flow.component.html.DescriptionList;
import java.util.Map;
import org.tesseracrm.core.api.admin.Installation.Memory;
import org.tesseracrm.core.api.admin.Installation.Module;
import org.tesseracrm.core.api.admin.Installation.Table;
import org.tesseracrm.core.api.module.ModuleFailures.Failures;
import org.tesseracrm.core.ui.Ui;

/** What is known of a module; what the figures mean stands below them. */
final class ModuleFacts extends DescriptionList {
    private static final String NONE = "shell.installed.none";

    /** @param names of modules by their ids */
    ModuleFacts(Module module, Map<String, String> names) {
        addClassName("t-facts");
        Words.fact(this, "shell.installed.fact.id", module.id());
        Words.fact(this, "shell.installed.fact.provider", orNone(module.provider()));
        Words.fact(this, "shell.installed.fact.bundles", Words.listed(module.bundles(), name -> name));
        Words.fact(this, "shell.installed.fact.requires", orNone(Words.modules(module.requires(), names)));
        Words.fact(this, "shell.installed.fact.requiredBy", orNone(Words.modules(module.requiredBy(), names)));
        Words.fact(this, "shell.installed.fact.tables", orNone(Words.listed(module.tables(), ModuleFacts::table)));
        if (module.memory() != null) {
            Words.fact(
                    this,
                    "shell.installed.fact.memory",
                    memory(module.memory()),
                    Ui.text("shell.installed.memory.what"));
        }
        if (module.failures().count() > 0) {
            Words.fact(
                    this,
                    "shell.installed.fact.failures",
                    failures(module.failures()),
                    Ui.text("shell.installed.failures.what"));
        } else {
            Words.fact(this, "shell.installed.fact.failures", Ui.text("shell.installed.failures.none"));
        }
    }

    private static String orNone(String value) {
        return value.isEmpty() ? Ui.text(NONE) : value;
    }

    private static String table(Table table) {
        return Ui.text(
                "shell.installed.table",
                table.name(),
                Ui.formats().number(table.rows()),
                Words.kilobytes(table.bytes()));
    }

    private static String memory(Memory memory) {
        return Ui.text(
                "shell.installed.memory",
                Words.kilobytes(memory.bytes()),
                Ui.formats().number(memory.classes()));
    }

    static String failures(Failures failures) {
        return Ui.text(
                "shell.installed.failures",
                Ui.formats().number(failures.count()),
                Ui.formats().dateTime(failures.lastAt()),
                failures.lastReference());
    }
}
