package org.tesseracrm.core.internal.jobs;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.datasource.DatabaseUnavailableException;
import org.tesseracrm.datasource.StorageFullException;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

/** What a person is told of how a job went. */
final class JobWords {
    private static final Logger LOG = LoggerFactory.getLogger(JobWords.class);

    private final Messages messages;

    JobWords(Messages messages) {
        this.messages = messages;
    }

    String text(Locale locale, Text text) {
        return messages.text(locale, text);
    }

    String brokenOff(Locale locale) {
        return messages.text(locale, "core.job.brokenOff");
    }

    String restarted(Locale locale) {
        return messages.text(locale, "core.job.restarted");
    }

    /** Whether the work can go on as it is, once the database can. */
    static boolean passes(Throwable error) {
        for (Throwable t = error; t != null; t = t.getCause()) {
            if (t instanceof DatabaseUnavailableException || t instanceof StorageFullException) {
                return true;
            }
        }
        return false;
    }

    String explain(String id, Locale locale, Throwable error) {
        for (Throwable t = error; t != null; t = t.getCause()) {
            if (t instanceof InvalidInputException invalid && !invalid.errors().isEmpty()) {
                return messages.text(locale, invalid.errors().get(0).message());
            }
            if (t instanceof CrmException known) {
                return messages.text(locale, known.text());
            }
            // whether a commit went through is known all the same: the job's end stands in the same transaction
            if (t instanceof DatabaseUnavailableException) {
                return messages.text(locale, "core.rest.databaseUnavailable");
            }
            if (t instanceof StorageFullException) {
                return messages.text(locale, "core.rest.storageFull");
            }
        }
        LOG.error("Job {} failed", id, error);
        return messages.text(locale, "core.job.failed", id);
    }
}
