package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import java.util.List;
import java.util.function.Supplier;
import org.tesseracrm.core.api.attachment.Attachment;
import org.tesseracrm.core.api.attachment.Attachments.Content;
import org.tesseracrm.core.api.error.CrmException;

/** One file of a list: a picture of it, its name that saves it, whose it is, and what can be done with it. */
final class AttachmentLine extends Div {
    /** Larger pictures are shown when they are asked for only. */
    private static final long SMALL = 2 << 20;

    private static final String PICTURE = "image/";

    private final transient Supplier<Content> content;
    private final Attachment file;

    /** @param content opened anew for each reading */
    AttachmentLine(Attachment file, Supplier<Content> content, List<Button> actions) {
        this.file = file;
        this.content = content;
        Anchor name = saves(file.name());
        name.getStyle().set("overflow-wrap", "anywhere");
        Span facts = new Span(Ui.formats().size(file.size()) + " · " + file.createdByName() + " · "
                + RelativeTime.of(file.createdAt()));
        facts.addClassNames("t-muted", "t-small");
        facts.getElement().setAttribute("title", Ui.formats().dateTime(file.createdAt()) + " · " + file.contentType());
        Div text = new Div(name, facts);
        text.getStyle()
                .set("display", "flex")
                .set("flex-direction", "column")
                .set("flex", "1 1 0")
                .set("min-width", "0");
        Div row = new Div(sign(), text);
        actions.forEach(row::add);
        row.addClassName("t-row");
        row.getStyle().set("flex-wrap", "nowrap").set("align-items", "center");
        add(row);
    }

    static Button action(VaadinIcon icon, String labelKey, Attachment file) {
        Button button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        String label = Ui.text(labelKey, file.name());
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private Anchor saves(String text) {
        Anchor link = new Anchor(handler(), text);
        link.getElement().setAttribute("download", file.name());
        return link;
    }

    /** Not the session's lock but the request has the person in charge: a large file holds nobody up. */
    private InputStreamDownloadHandler handler() {
        return DownloadHandler.fromInputStream(event -> {
            try {
                Content found = content.get();
                return new DownloadResponse(
                        found.content(),
                        found.attachment().name(),
                        found.attachment().contentType(),
                        found.attachment().size());
            } catch (CrmException e) {
                return DownloadResponse.error(404);
            }
        });
    }

    private boolean isPicture() {
        return file.mayShow() && file.contentType().startsWith(PICTURE);
    }

    private Component sign() {
        Component shown = isPicture() && file.size() <= SMALL ? image("2.5rem") : icon();
        if (!isPicture()) {
            return shown;
        }
        Button button = new Button(shown, click -> open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(Ui.text("core.ui.files.show", file.name()));
        button.getStyle()
                .set("width", "2.5rem")
                .set("height", "2.5rem")
                .set("flex", "none")
                .set("padding", "0");
        return button;
    }

    private Component icon() {
        String type = file.contentType();
        VaadinIcon icon = type.startsWith(PICTURE)
                ? VaadinIcon.FILE_PICTURE
                : type.startsWith("video/")
                        ? VaadinIcon.FILE_MOVIE
                        : type.startsWith("audio/")
                                ? VaadinIcon.FILE_SOUND
                                : type.contains("zip") || type.contains("compressed")
                                        ? VaadinIcon.FILE_ZIP
                                        : type.contains("sheet") || type.contains("excel")
                                                ? VaadinIcon.FILE_TABLE
                                                : type.startsWith("text/") || type.contains("word")
                                                        ? VaadinIcon.FILE_TEXT_O
                                                        : VaadinIcon.FILE_O;
        var sign = icon.create();
        sign.getElement().setAttribute("aria-hidden", "true");
        sign.getStyle()
                .set("width", "1.5rem")
                .set("height", "1.5rem")
                .set("margin", "0.5rem")
                .set("flex", "none");
        return sign;
    }

    private Image image(String side) {
        Image image = new Image(handler().inline(), "");
        image.getElement().setAttribute("loading", "lazy");
        image.getStyle()
                .set("width", side)
                .set("height", side)
                .set("object-fit", "cover")
                .set("border-radius", "4px");
        return image;
    }

    private void open() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(file.name());
        Image image = new Image(handler().inline(), file.name());
        image.getStyle()
                .set("max-width", "100%")
                .set("max-height", "75vh")
                .set("display", "block")
                .set("margin", "auto");
        dialog.add(image);
        dialog.getFooter().add(saves(Ui.text("core.ui.files.download")));
        dialog.getFooter().add(new Button(Ui.text("core.ui.close"), click -> dialog.close()));
        dialog.open();
    }
}
