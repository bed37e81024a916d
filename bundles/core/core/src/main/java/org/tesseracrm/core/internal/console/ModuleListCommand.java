package org.tesseracrm.core.internal.console;

import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.tesseracrm.core.api.admin.Installation;

/** {@code crm:module-list} */
@Service
@Command(
        scope = "crm",
        name = "module-list",
        description = "Modules that run on this server, lie in its distribution or were uploaded")
public final class ModuleListCommand extends AsOperator {
    @Reference
    private Installation installation;

    @Override
    protected void run() {
        ShellTable table = new ShellTable();
        table.column("Module");
        table.column("Name");
        table.column("Version");
        table.column("Others");
        table.column("State");
        table.column("Problem");
        installation.modules().forEach(module -> table.addRow()
                .addContent(
                        module.id(),
                        module.name(),
                        module.version(),
                        others(module),
                        module.state(),
                        module.problem()));
        table.print(terminal());
    }

    private static String others(Installation.Module module) {
        return module.versions().stream()
                .map(Installation.Version::version)
                .filter(version -> !version.equals(module.version()))
                .collect(Collectors.joining(" "));
    }
}
