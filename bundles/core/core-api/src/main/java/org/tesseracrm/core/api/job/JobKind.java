package org.tesseracrm.core.api.job;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Long work that can be paused and goes on after a break, also that of the server: a service. What it needs it keeps in the
 * database under the job's id, and how far it is it writes with what it does. Its methods are called as the job's owner.
 */
@ConsumerType
public interface JobKind {
    /** What takes back jobs of some kind is the kind of that name with this at its end. */
    String UNDO = ".undo";

    /** As in {@link Job#kind}. */
    String kind();

    /**
     * Does the work, or goes on with it. A pause or an end that was asked for comes as an exception of {@link
     * JobContext#progress}.
     *
     * @return counts by name
     */
    Map<String, Long> run(Job job, JobContext context) throws Exception;

    /**
     * After an exception of {@link #run}, in a job that was cancelled or has failed.
     *
     * @param keep whether what it has done stays; where not, it is taken back
     * @return counts by name
     */
    Map<String, Long> stop(Job job, boolean keep, JobContext context) throws Exception;

    /** Of {@link Job.Action#KEEP}, {@link Job.Action#UNDO} and {@link Job.Action#FILE} what it offers as it stands. */
    Set<Job.Action> offers(Job job);

    /** The file that an ended job made, where it is still there and its owner may still have it. */
    default Optional<JobFile> file(Job job) {
        return Optional.empty();
    }
}
