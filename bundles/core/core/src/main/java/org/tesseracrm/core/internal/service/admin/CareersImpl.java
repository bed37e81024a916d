package org.tesseracrm.core.internal.service.admin;

import java.util.*;
import org.osgi.service.component.annotations.Component;
import org.tesseracrm.core.api.access.*;
import org.tesseracrm.core.api.admin.*;
import org.tesseracrm.core.api.admin.Users.User;

/** Follows within minutes. */
@Component
public final class CareersImpl implements Careers {
    @Override
    public Step preview(String u, Direction d, Optional<String> x) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public User take(String u, long v, Direction d, Optional<String> x) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public User move(String u, long v, Optional<String> d) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Leaving previewLeaving(String u) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public User leave(String u, long v, Map<String, Integer> h, String n) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public User comeBack(String u, long v) {
        throw new UnsupportedOperationException("not yet");
    }
}
