package org.tesseracrm.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.messages.MessageInput;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.upload.Upload;
import java.util.Locale;
import org.tesseracrm.web.internal.labels.DateLabels;
import org.tesseracrm.web.internal.labels.SmallLabels;
import org.tesseracrm.web.internal.labels.UploadLabels;

/**
 * The words inside Vaadin's own components (calendar, upload, …) in English and Chinese. After each navigation the platform does
 * this for all that is shown; call it for what is added later, and again when the language changes. Whoever gave a component
 * words of its own keeps them.
 */
public final class ComponentLabels {
    private ComponentLabels() {}

    /** For the component and all it contains. */
    public static void apply(Component root, Locale locale) {
        one(root, locale);
        root.getChildren().forEach(child -> apply(child, locale));
    }

    private static void one(Component component, Locale locale) {
        if (component instanceof DatePicker picker) {
            if (ours(picker, picker.getI18n())) {
                picker.setLocale(locale);
                picker.setI18n(DateLabels.date(locale));
            }
        } else if (component instanceof DateTimePicker picker) {
            if (ours(picker, picker.getDatePickerI18n())) {
                picker.setLocale(locale);
                picker.setDatePickerI18n(DateLabels.date(locale));
            }
        } else if (component instanceof Upload upload) {
            if (ours(upload, upload.getI18n())) {
                upload.setI18n(UploadLabels.upload(locale));
            }
        } else if (component instanceof MultiSelectComboBox<?> box) {
            if (ours(box, box.getI18n())) {
                box.setI18n(SmallLabels.multiSelect(locale));
            }
        } else if (component instanceof MenuBar bar) {
            if (ours(bar, bar.getI18n())) {
                bar.setI18n(SmallLabels.menuBar(locale));
            }
        } else if (component instanceof MessageInput input) {
            if (ours(input, input.getI18n())) {
                input.setI18n(SmallLabels.messageInput(locale));
            }
        } else if (component instanceof Avatar avatar) {
            if (ours(avatar, avatar.getI18n())) {
                avatar.setI18n(SmallLabels.avatar(locale));
            }
        } else if (component instanceof SideNav nav && ours(nav, nav.getI18n())) {
            nav.setI18n(SmallLabels.sideNav(locale));
        }
    }

    /** Not set yet, or set here before. */
    private static boolean ours(Component component, Object words) {
        if (words != null && ComponentUtil.getData(component, ComponentLabels.class) == null) {
            return false;
        }
        ComponentUtil.setData(component, ComponentLabels.class, MARK);
        return true;
    }

    private static final ComponentLabels MARK = new ComponentLabels();
}
