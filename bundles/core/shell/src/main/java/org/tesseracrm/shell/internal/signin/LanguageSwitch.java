package org.tesseracrm.shell.internal.signin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.tesseracrm.shell.internal.Languages;

/** The languages, each by its own name, for whoever is not signed in. */
final class LanguageSwitch {
    private LanguageSwitch() {}

    static Div of(Languages languages) {
        Div row = new Div();
        row.addClassName("t-row");
        for (Locale language : languages.all()) {
            Button button = new Button(Languages.name(language));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            button.getElement().setAttribute("lang", language.toLanguageTag());
            button.addClickListener(click -> languages.choose(UI.getCurrent(), language));
            row.add(button);
        }
        return row;
    }
}
