package org.tesseracrm.shell.internal.signin;

import com.vaadin.flow.component.html.Image;
import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A QR code, black on white whatever the theme, or cameras do not find it. */
final class QrPicture {
    private static final int QUIET = 4;

    private QrPicture() {}

    static Image of(String text, String description) {
        String data = Base64.getEncoder().encodeToString(svg(text).getBytes(StandardCharsets.UTF_8));
        Image picture = new Image("data:image/svg+xml;base64," + data, description);
        picture.setWidth("12rem");
        picture.setHeight("12rem");
        picture.getStyle().set("align-self", "center").set("border-radius", "var(--lumo-border-radius-m)");
        return picture;
    }

    static String svg(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int size = code.size + 2 * QUIET;
        StringBuilder dark = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    dark.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size + "H0z\"/>"
                + "<path d=\"" + dark + "\"/></svg>";
    }
}
