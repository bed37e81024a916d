package org.tesseracrm.core.internal.service.rehearsal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.upgrade.Rehearsal;
import org.tesseracrm.core.internal.service.Settings;

/** The one switch: a file in the data folder, so that a copy is quiet whoever starts a server on it. */
@Component(service = {Rehearsal.class, RehearsalMark.class})
public final class RehearsalMark implements Rehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(RehearsalMark.class);

    private final Optional<Script> script;

    @Activate
    public RehearsalMark(@Reference Settings settings) {
        this.script = Script.in(settings.data());
        script.ifPresent(each ->
                LOG.info("This server runs on a copy, for a rehearsal: nothing is sent and nothing done by the clock"));
    }

    @Override
    public boolean isOn() {
        return script.isPresent();
    }

    Optional<Script> script() {
        return script;
    }
}
