package org.tesseracrm.core.ui.customer;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.ui.Ui;

/** To read, or to change too; to read unless chosen otherwise. */
final class RightField extends RadioButtonGroup<Right> {
    RightField() {
        setLabel(Ui.text("core.ui.share.right"));
        setItems(Right.READ, Right.WRITE);
        setItemLabelGenerator(right -> Ui.text("core.ui.share.right." + right.name()));
        setValue(Right.READ);
    }
}
