package org.tesseracrm.core.internal.console;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.tesseracrm.core.api.admin.Installation.Action;

/** {@code crm:module-remove} */
@Service
@Command(scope = "crm", name = "module-remove", description = "Remove a module; its data is kept")
public final class ModuleRemoveCommand extends ModuleCommand {
    @Override
    protected Action action() {
        return Action.REMOVE;
    }
}
