package org.tesseracrm.core.internal.service.admin;

import java.io.InputStream;
import java.util.*;
import org.osgi.service.component.annotations.Component;
import org.tesseracrm.core.api.access.*;
import org.tesseracrm.core.api.admin.*;

/** Follows within minutes. */
@Component
public final class PicturesImpl implements Pictures {
    @Override
    public Optional<Picture> photo(String u) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public String setPhoto(String u, InputStream c) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public void removePhoto(String u) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Optional<Picture> logo() {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Optional<Picture> logoOf(String c) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public String setLogo(String c, InputStream i) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public void removeLogo(String c) {
        throw new UnsupportedOperationException("not yet");
    }
}
