package org.tesseracrm.core.internal.service.admin;

import java.util.*;
import org.osgi.service.component.annotations.Component;
import org.tesseracrm.core.api.access.*;
import org.tesseracrm.core.api.admin.*;

/** Follows within minutes. */
@Component
public final class RolesImpl implements Roles {
    @Override
    public List<Role> list() {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Role find(DutyRole r) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Role change(DutyRole r, long v, Reach e, Right g) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public List<Positions.Holder> holders(DutyRole r) {
        throw new UnsupportedOperationException("not yet");
    }
}
