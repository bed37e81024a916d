package org.tesseracrm.core.internal.service.mail;

import java.io.IOException;
import java.io.Serial;

/** Hands one mail to a server. */
@FunctionalInterface
interface Post {
    /**
     * @throws RefusedException where the server will never take it
     * @throws IOException where the server did not take it
     */
    void deliver(MailSettings.Account account, Letter letter) throws IOException;

    /**
     * @param id the same at every try, by which a receiver knows what he has already
     * @param text plain
     */
    record Letter(long id, String to, String subject, String text) {
        @Override
        public String toString() {
            return "Letter[to " + to + "]";
        }
    }

    /** The server does not know the address, or does not want it: to try again is of no use. */
    final class RefusedException extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;

        RefusedException(String reason, Throwable cause) {
            super(reason, cause);
        }
    }
}
