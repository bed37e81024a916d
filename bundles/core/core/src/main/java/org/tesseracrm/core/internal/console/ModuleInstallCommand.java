package org.tesseracrm.core.internal.console;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.tesseracrm.core.api.admin.Installation.Action;

/** {@code crm:module-install} */
@Service
@Command(
        scope = "crm",
        name = "module-install",
        description = "Install a module of the distribution, or an uploaded one, for good")
public final class ModuleInstallCommand extends ModuleCommand {
    @Argument(index = 1, name = "version", description = "Else the newest")
    private String version = "";

    @Override
    protected String version() {
        return version;
    }

    @Override
    protected Action action() {
        return Action.INSTALL;
    }
}
