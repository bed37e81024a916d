package org.tesseracrm.core.internal.service.admin;

import java.util.*;
import org.osgi.service.component.annotations.Component;
import org.tesseracrm.core.api.access.*;
import org.tesseracrm.core.api.admin.*;

/** Follows within minutes. */
@Component
public final class PositionsImpl implements Positions {
    @Override
    public List<Position> list() {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Position find(String i) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Position create(Draft d) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Position change(String i, long v, Draft d) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public void delete(String i, long v) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public List<Holder> holders(String i) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Position setHolders(String i, long v, Set<String> u) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Matrix matrix() {
        throw new UnsupportedOperationException("not yet");
    }
}
