package org.tesseracrm.core.internal.console;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.tesseracrm.core.api.admin.ModuleUploads;

/** {@code crm:module-discard} */
@Service
@Command(scope = "crm", name = "module-discard", description = "Delete an uploaded version that is not installed")
public final class ModuleDiscardCommand extends AsOperator {
    @Reference
    private ModuleUploads uploads;

    @Argument(name = "module", description = "Its id, as crm:module-list shows it", required = true)
    private String module;

    @Argument(index = 1, name = "version", description = "The version to delete", required = true)
    private String version;

    @Override
    protected void run() {
        uploads.discard(module, version);
        terminal().println("Deleted.");
    }
}
