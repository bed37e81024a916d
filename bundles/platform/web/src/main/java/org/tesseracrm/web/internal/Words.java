package org.tesseracrm.web.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import java.util.Locale;
import org.tesseracrm.web.ComponentLabels;

/** What Vaadin itself says to the user, in the user's language. */
final class Words {
    private Words() {}

    static SystemMessages system(SystemMessagesInfo info) {
        Locale locale = info.getLocale();
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(OwnLabels.text(locale, "web.system.internal.title"));
        messages.setInternalErrorMessage(OwnLabels.text(locale, "web.system.internal.text"));
        messages.setCookiesDisabledCaption(OwnLabels.text(locale, "web.system.cookies.title"));
        messages.setCookiesDisabledMessage(OwnLabels.text(locale, "web.system.cookies.text"));
        return messages;
    }

    static void speak(UI ui) {
        Locale locale = ui.getLocale();
        ui.getReconnectDialogConfiguration().setDialogText(OwnLabels.text(locale, "web.system.reconnect"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(OwnLabels.text(locale, "web.system.gaveUp"));
        ComponentLabels.apply(ui, locale);
        ui.getPage().executeJs("document.documentElement.lang=$0", locale.toLanguageTag());
    }
}
