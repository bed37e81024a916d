package org.tesseracrm.core.internal.jobs;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Job.Action;
import org.tesseracrm.core.api.job.Job.State;
import org.tesseracrm.core.api.job.JobKind;
import org.tesseracrm.i18n.Text;

/** The kinds of work that are there at the moment, and what one may do with a job of theirs. */
final class JobKinds {
    private final Map<String, JobKind> kinds = new ConcurrentHashMap<>();

    void add(JobKind kind) {
        kinds.put(kind.kind(), kind);
    }

    void remove(JobKind kind) {
        kinds.remove(kind.kind(), kind);
    }

    Optional<JobKind> of(Job job) {
        return Optional.ofNullable(kinds.get(job.kind()));
    }

    /** @throws ConflictException where its module is away */
    JobKind require(Job job) {
        return of(job).orElseThrow(() -> new ConflictException(Text.of("core.job.kindAway")));
    }

    Job withActions(Job job) {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        Optional<JobKind> kind = of(job);
        kind.ifPresent(each -> actions.addAll(each.offers(job)));
        if (job.state().ended()) {
            actions.remove(Action.KEEP);
        } else {
            actions.removeAll(EnumSet.of(Action.UNDO, Action.FILE));
            actions.add(Action.CANCEL);
            kind.ifPresent(each -> actions.add(job.state() == State.PAUSED ? Action.RESUME : Action.PAUSE));
        }
        return job.with(List.copyOf(actions));
    }
}
