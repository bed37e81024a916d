package org.tesseracrm.shell.internal.admin;

import org.tesseracrm.core.ui.Ui;

/** A module's name, and its id where it is not installed and so has no words of its own. */
public final class ModuleNames {

    private ModuleNames() {}

    public static String of(String module) {
        String key = module + ".module.name";
        String name = Ui.text(key);
        return name.equals(key) ? module : name;
    }
}
