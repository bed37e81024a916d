package org.tesseracrm.shell.internal.operator;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.ZoneId;
import org.tesseracrm.core.api.access.CompanyZone;

/** Chooses a time zone by its name, such as {@code Asia/Shanghai}. */
final class TimeZoneField extends ComboBox<String> {
    TimeZoneField() {
        setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id ->
                        id.equals("UTC") || id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .toList());
        setRequiredIndicatorVisible(true);
        setValue(CompanyZone.DEFAULT);
    }
}
