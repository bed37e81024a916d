package org.tesseracrm.core.internal.console;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.tesseracrm.core.api.admin.Installation.Action;

/** {@code crm:module-change} */
@Service
@Command(scope = "crm", name = "module-change", description = "Change a module to another version, newer or older")
public final class ModuleChangeCommand extends ModuleCommand {
    @Argument(index = 1, name = "version", description = "Else the newest other than that which runs")
    private String version = "";

    @Override
    protected String version() {
        return version;
    }

    @Override
    protected Action action() {
        return Action.CHANGE;
    }
}
