package org.tesseracrm.shell.internal.organisation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.net.URL;
import org.tesseracrm.core.api.admin.Invitations.Issued;
import org.tesseracrm.core.ui.CopyField;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;

/** Shows the link with which somebody chooses his password, this once. */
public final class OneTimeLink {

    private OneTimeLink() {}

    /** @param who as he is named to the administrator */
    public static void show(String who, Issued link) {
        UI.getCurrent().getPage().fetchCurrentURL(url -> open(who, link, url));
    }

    /** The same, and mails it where the person has an address and the server sends mail. */
    public static void show(String who, Issued link, String email, LinkMail mail) {
        UI.getCurrent().getPage().fetchCurrentURL(url -> {
            Div content = open(who, link, url);
            if (!mail.isPossible()) {
                Paragraph none = new Paragraph(Ui.text("shell.link.noMail"));
                none.addClassNames("t-muted", "t-small");
                content.add(none);
            } else if (!email.isBlank()) {
                content.add(button(link, email, mail));
            }
        });
    }

    private static Button button(Issued link, String email, LinkMail mail) {
        Button send = new Button(Ui.text("shell.link.mail", email), VaadinIcon.ENVELOPE.create());
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            if (Notices.attempt(() -> mail.send(link))) {
                Notices.show("shell.link.mailed", email);
            } else {
                send.setEnabled(true);
            }
        });
        return send;
    }

    private static Div open(String who, Issued link, URL page) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Ui.text("shell.link.title", who));
        CopyField field = new CopyField(Ui.text("shell.link.label"), root(page) + link.path());
        Div content = new Div(
                new Paragraph(Ui.text("shell.link.what", who, Ui.formats().dateTime(link.expiresAt()))), field);
        content.addClassNames("t-stack", "t-link-dialog");
        dialog.add(content);
        dialog.setWidth("36rem");
        Button close = new Button(Ui.text("core.ui.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(close);
        dialog.setCloseOnOutsideClick(false);
        dialog.setCloseOnEsc(false);
        dialog.open();
        return content;
    }

    /** The product's address as the administrator's browser reaches it. */
    static String root(URL page) {
        return page.getProtocol() + "://" + page.getAuthority();
    }
}
