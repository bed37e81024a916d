package org.tesseracrm.core.api.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.job.Job;

/**
 * The same values for fields of several records of one kind: a module that declares its kind gets it without doing anything for it.
 *
 * <p>Each record is changed by its own service, with all its checks and permissions and one entry of its history; what is refused is
 * told with its reason and holds nothing else up. Whoever has changed them can take it back for {@link #DAYS} days: a record whose
 * changed fields have other values by then stays as it is.
 *
 * <p>Values are texts as the audit has them ({@link Drafts#texts}): codes, {@code 12.5}, {@code 2026-03-01}, {@code true}, {@code
 * 100 CNY}, ids; an empty text empties the field. A company's own field is called {@code custom.<code>}.
 */
@ProviderType
public interface BatchChanges {
    /** As many as are changed at once; more are a job's. */
    int AT_ONCE = 200;

    int MOST = 10_000;

    /** For how long a change can be taken back. */
    int DAYS = 7;

    /** Names of the fields that the caller may change so; empty where he may not change such records at all. */
    List<String> fields(String type);

    /**
     * @param ids at most {@link #AT_ONCE}
     * @throws org.tesseracrm.core.api.error.ForbiddenException where he may not change such records at all
     * @throws org.tesseracrm.core.api.error.InvalidInputException where there are none or too many ids, on {@code ids}, or where a
     *     field is none of {@link #fields}, on its name
     */
    Outcome change(String type, Collection<String> ids, Map<String, String> values);

    /**
     * The same for up to {@link #MOST}, as a job: it counts {@code changed} and {@code refused}, and lists the latter. Cancelled, it
     * takes back what it has done.
     *
     * @param ids asked for on the job's thread, on behalf of the caller
     */
    Begun changeMany(String type, Supplier<? extends Collection<String>> ids, Map<String, String> values);

    /**
     * Gives the records their former values; once only.
     *
     * @param id as {@link Outcome} or {@link Begun} have it
     * @throws org.tesseracrm.core.api.error.NotFoundException where the caller has made no such change, or has taken it back
     * @throws org.tesseracrm.core.api.error.InvalidInputException where more than {@link #AT_ONCE} were changed, on {@code id}
     */
    Outcome undo(String type, String id);

    /** The same for any number, as a job. */
    Job undoMany(String type, String id);

    /**
     * @param id to take it back by
     * @param changed how many have other values now; those that had them already do not count
     */
    record Outcome(String id, int changed, List<Refused> refused) {}

    /** @param name what people know the record by; empty where the caller does not see it */
    record Refused(String recordId, String name, CrmException error) {}

    /** @param id to take it back by, once the job has ended */
    record Begun(String id, Job job) {}
}
