package org.tesseracrm.core.internal.service.mail;

import java.io.IOException;

/** Hands one mail to a server. */
@FunctionalInterface
interface Post {
    /** @throws IOException where the server did not take it */
    void deliver(MailSettings.Account account, Letter letter) throws IOException;

    /** @param text plain */
    record Letter(String to, String subject, String text) {
        @Override
        public String toString() {
            return "Letter[to " + to + "]";
        }
    }
}
