package org.tesseracrm.shell.internal.transfers;

import org.tesseracrm.core.api.customer.Transfers.Transfer;
import org.tesseracrm.core.ui.Confirm;
import org.tesseracrm.core.ui.customer.CustomerDialogs;
import org.tesseracrm.i18n.Text;

/** Asks before a transfer is taken back: there is no way back from there. */
final class UndoQuestion {
    private UndoQuestion() {}

    static void ask(CustomerDialogs dialogs, Transfer transfer, Runnable done) {
        Confirm.ask(
                Text.of("shell.transfers.undo.title"),
                Text.of("shell.transfers.undo.what", transfer.customers(), transfer.from(), transfer.to()),
                Text.of("core.ui.undo"),
                () -> dialogs.undo(transfer.id(), done));
    }
}
