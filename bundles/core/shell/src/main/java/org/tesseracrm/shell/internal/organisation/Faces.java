package org.tesseracrm.shell.internal.organisation;

import com.vaadin.flow.component.avatar.Avatar;
import java.util.Optional;
import org.tesseracrm.core.api.admin.Pictures;
import org.tesseracrm.core.ui.Picture;

/** Photos of people, or their initials. */
public final class Faces {

    private Faces() {}

    /** Beside the name, so of no use to a screen reader. */
    public static Avatar of(Pictures pictures, String userId, String name, Optional<String> photo) {
        Avatar face = new Avatar(name);
        face.addClassName("t-avatar");
        face.getElement().setAttribute("aria-hidden", "true");
        photo.ifPresent(id -> face.setImageHandler(Picture.png(
                () -> pictures.photo(userId).map(Pictures.Picture::png).orElse(null))));
        return face;
    }
}
