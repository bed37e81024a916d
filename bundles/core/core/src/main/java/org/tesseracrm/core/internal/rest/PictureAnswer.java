package org.tesseracrm.core.internal.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import org.tesseracrm.core.api.admin.Pictures;
import org.tesseracrm.core.api.admin.Pictures.Picture;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.rest.Upload;

/** Pictures as they come and go. */
public final class PictureAnswer {
    /** The file itself is measured by the service; this is with what multipart puts around it. */
    static final long BODY_LIMIT = Pictures.MAX_BYTES + 65_536L;

    private PictureAnswer() {}

    /** @param id changes with the content */
    public record Kept(String id) {}

    static Response of(Optional<Picture> picture) {
        Picture found = picture.orElseThrow(NotFoundException::new);
        return Response.ok(found.png(), "image/png")
                .header(HttpHeaders.ETAG, '"' + found.id() + '"')
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .build();
    }

    static Kept keep(Upload body, Function<InputStream, String> keeper) {
        try (InputStream content = body.file("file").open()) {
            return new Kept(keeper.apply(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
