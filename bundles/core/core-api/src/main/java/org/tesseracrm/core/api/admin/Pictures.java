package org.tesseracrm.core.api.admin;

import java.io.InputStream;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Photos of people (A3) and logos of companies (A1). What comes in is JPEG, PNG or WebP by its content, whatever it is called, of at
 * most {@link #MAX_BYTES}; what is kept is drawn anew as PNG, so that nothing of the file survives but what can be seen.
 */
@ProviderType
public interface Pictures {
    /** The largest file taken, in bytes. */
    int MAX_BYTES = 2 << 20;

    /** Photos are squares of so many pixels, cut from the middle; a logo's longer side has at most as many. */
    int SIDE = 256;

    /** Of a colleague; for all of the company. */
    Optional<Picture> photo(String userId);

    /**
     * By the administrator, and by the person himself.
     *
     * @return id of the picture
     * @throws org.tesseracrm.core.api.error.InvalidInputException on {@code file}: too large, no picture, or damaged
     */
    String setPhoto(String userId, InputStream content);

    void removePhoto(String userId);

    /** Of the caller's own company. */
    Optional<Picture> logo();

    /** Of any company; for the operator. */
    Optional<Picture> logoOf(String companyId);

    /** By the operator, and by the company's own administrator; as {@link #setPhoto}. */
    String setLogo(String companyId, InputStream content);

    void removeLogo(String companyId);

    /** @param id changes with the content, good for an ETag */
    record Picture(String id, byte[] png) {}
}
