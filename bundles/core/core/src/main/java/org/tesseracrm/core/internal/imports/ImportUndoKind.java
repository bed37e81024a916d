package org.tesseracrm.core.internal.imports;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.imports.BatchImportTarget;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.job.Job.Action;
import org.tesseracrm.core.api.job.JobContext;
import org.tesseracrm.core.api.job.JobKind;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.internal.imports.ImportTargets.Open;

/** Takes back imports in batches. Cancelled, it leaves the rest of them; the undo can be begun again. */
@Component
public final class ImportUndoKind implements JobKind {
    private final Access access;
    private final ImportStore store;
    private final ImportTargets targets;

    @Activate
    public ImportUndoKind(@Reference Access access, @Reference ImportStore store, @Reference ImportTargets targets) {
        this.access = access;
        this.store = store;
        this.targets = targets;
    }

    @Override
    public String kind() {
        return ImportKind.KIND + UNDO;
    }

    @Override
    public Map<String, Long> run(Job job, JobContext context) {
        ImportState state =
                store.find(access.caller().tenantId(), Ids.parse(job.of())).orElseThrow(NotFoundException::new);
        try (Open open = targets.find(state.target());
                Beside beside = new Beside(access)) {
            return new TakeBack(state, store, (BatchImportTarget) open.target(), context, beside).run();
        }
    }

    @Override
    public Map<String, Long> stop(Job job, boolean keep, JobContext context) {
        return Map.of();
    }

    @Override
    public Set<Action> offers(Job job) {
        return EnumSet.noneOf(Action.class);
    }
}
