package org.tesseracrm.web.internal.labels;

import com.vaadin.flow.component.avatar.Avatar.AvatarI18n;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.menubar.MenuBar.MenuBarI18n;
import com.vaadin.flow.component.messages.MessageInputI18n;
import com.vaadin.flow.component.sidenav.SideNav.SideNavI18n;
import java.util.Locale;
import org.tesseracrm.web.internal.OwnLabels;

/** Components that say little, most of it to screen readers. */
public final class SmallLabels {
    private SmallLabels() {}

    public static MultiSelectComboBoxI18n multiSelect(Locale locale) {
        return new MultiSelectComboBoxI18n()
                .setCleared(OwnLabels.text(locale, "web.multi.cleared"))
                .setFocused(OwnLabels.text(locale, "web.multi.focused"))
                .setSelected(OwnLabels.text(locale, "web.multi.selected"))
                .setDeselected(OwnLabels.text(locale, "web.multi.deselected"))
                // the component fills the count in by itself
                .setTotal(OwnLabels.text(locale, "web.multi.total", "{count}"));
    }

    public static MenuBarI18n menuBar(Locale locale) {
        return new MenuBarI18n().setMoreOptions(OwnLabels.text(locale, "web.menu.more"));
    }

    public static MessageInputI18n messageInput(Locale locale) {
        return new MessageInputI18n()
                .setMessage(OwnLabels.text(locale, "web.message.hint"))
                .setSend(OwnLabels.text(locale, "web.message.send"));
    }

    public static AvatarI18n avatar(Locale locale) {
        return new AvatarI18n().setAnonymous(OwnLabels.text(locale, "web.avatar.anonymous"));
    }

    public static SideNavI18n sideNav(Locale locale) {
        return new SideNavI18n().setToggle(OwnLabels.text(locale, "web.nav.toggle"));
    }
}
