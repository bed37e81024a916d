package org.tesseracrm.core.ui;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A picture that the browser fetches when it is shown. */
public final class Picture {
    private static final DownloadResponse NONE = DownloadResponse.error(404);

    private Picture() {}

    /** @param png asked for on behalf of the tab's person; null or empty where there is none */
    public static DownloadHandler png(Supplier<byte[]> png) {
        return DownloadHandler.fromInputStream(event -> {
                    AtomicReference<byte[]> bytes = new AtomicReference<>();
                    // only with its session locked is the person in charge of the thread
                    event.getUI().accessSynchronously(() -> bytes.set(png.get()));
                    byte[] found = bytes.get();
                    return found == null || found.length == 0
                            ? NONE
                            : new DownloadResponse(
                                    new ByteArrayInputStream(found), "picture.png", "image/png", found.length);
                })
                .inline();
    }
}
