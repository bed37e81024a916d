package org.tesseracrm.core.internal.console;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.internal.service.OperatorCompany;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.i18n.Messages;

/** A command that works as the operator does, and says in words what is refused. */
public abstract class AsOperator implements Action {
    @Reference
    private Session session;

    @Reference
    private Access access;

    @Reference
    private Store store;

    @Reference
    private Messages messages;

    @Override
    public final Object execute() throws Exception {
        try {
            return access.runAs(OperatorCompany.console(store), (Callable<Object>) () -> {
                run();
                return null;
            });
        } catch (InvalidInputException e) {
            String said = e.errors().stream()
                    .map(each -> messages.text(Locale.ENGLISH, each.message()))
                    .collect(Collectors.joining("\n"));
            throw new IllegalArgumentException(said, e);
        } catch (CrmException e) {
            throw new IllegalArgumentException(messages.text(Locale.ENGLISH, e.text()), e);
        }
    }

    /** The terminal of this session. */
    protected final PrintStream terminal() {
        return session.getConsole();
    }

    protected abstract void run() throws Exception;
}
