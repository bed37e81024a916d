package org.tesseracrm.core.internal.service.admin;

import java.util.*;
import org.osgi.service.component.annotations.Component;
import org.tesseracrm.core.api.access.*;
import org.tesseracrm.core.api.admin.*;

/** Follows within minutes. */
@Component
public final class InvitationsImpl implements Invitations {
    @Override
    public Opened open(String t, String a) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Opened redeem(String t, String p, String a, String o) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public int waiting() {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public List<Letter> handOut() {
        throw new UnsupportedOperationException("not yet");
    }
}
