package org.tesseracrm.shell.internal.organisation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.tesseracrm.core.api.admin.Invitations;
import org.tesseracrm.core.api.admin.Invitations.Letter;
import org.tesseracrm.core.ui.Confirm;
import org.tesseracrm.core.ui.Csv;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.i18n.Text;

/** Tells that imported people wait for their first links, and hands these out as a list that can be had once. */
final class WaitingLinks extends Div {
    private static final String FILE = "links.csv";

    private final Invitations invitations;

    WaitingLinks(Invitations invitations) {
        this.invitations = invitations;
        addClassNames("t-notice", "t-notice-row");
        int waiting = invitations.waiting();
        setVisible(waiting > 0);
        Button hand = new Button(
                Ui.text("shell.links.hand"),
                VaadinIcon.DOWNLOAD.create(),
                click -> Confirm.ask(
                        Text.of("shell.links.title"),
                        Text.of("shell.links.what", waiting),
                        Text.of("shell.links.hand"),
                        this::handOut));
        hand.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Span text = new Span(Ui.text("shell.links.waiting", waiting));
        text.addClassName("t-grow");
        add(text, hand);
    }

    private void handOut() {
        UI.getCurrent().getPage().fetchCurrentURL(url -> show(invitations.handOut(), url));
    }

    private void show(List<Letter> letters, URL page) {
        setVisible(false);
        byte[] csv = csv(letters, OneTimeLink.root(page)).getBytes(StandardCharsets.UTF_8);
        Anchor file = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(csv), FILE, "text/csv;charset=UTF-8", csv.length)),
                Ui.text("shell.links.file", letters.size()));
        file.getElement().setAttribute("download", FILE);
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Ui.text("shell.links.title"));
        Div content = new Div(new Paragraph(Ui.text("shell.links.once")), file);
        content.addClassName("t-stack");
        dialog.add(content);
        dialog.getFooter().add(new Button(Ui.text("core.ui.close"), click -> dialog.close()));
        dialog.setCloseOnOutsideClick(false);
        dialog.setCloseOnEsc(false);
        dialog.open();
    }

    private static String csv(List<Letter> letters, String root) {
        StringWriter out = new StringWriter();
        try {
            out.write(Csv.BYTE_ORDER_MARK);
            Csv.line(
                    out,
                    Stream.of(
                                    "shell.user.name",
                                    "shell.user.user",
                                    "shell.user.department",
                                    "shell.links.link",
                                    "shell.links.until")
                            .map(Ui::text));
            for (Letter each : letters) {
                Csv.line(
                        out,
                        Stream.of(
                                each.name(),
                                each.user(),
                                each.department().orElse(""),
                                root + each.link().path(),
                                Ui.formats().dateTime(each.link().expiresAt())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
