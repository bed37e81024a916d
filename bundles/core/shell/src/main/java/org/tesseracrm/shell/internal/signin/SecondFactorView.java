package org.tesseracrm.shell.internal.signin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.SecondFactor;
import org.tesseracrm.core.ui.Labels;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.shell.internal.SessionCaller;
import org.tesseracrm.shell.internal.SignOut;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** Where the company asks for a second factor, it is set up before anything else. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.SECOND_FACTOR, framed = false)
public final class SecondFactorView extends Main implements View, HasDynamicTitle, LocaleChangeObserver {
    private final Labels labels = new Labels();

    @Activate
    public SecondFactorView(@Reference SecondFactor factor) {
        addClassName("t-sheet-page");
        H1 title = new H1();
        labels.set(title::setText, "shell.secondFactor.first.title");
        Paragraph why = new Paragraph();
        labels.set(why::setText, "shell.secondFactor.first.why");
        Button leave = new Button();
        labels.set(leave::setText, "shell.person.signOut");
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        leave.addClickListener(click -> SignOut.now(UI.getCurrent()));
        Div card = new Div(title, why, new SecondFactorSetup(factor, SecondFactorView::done), leave);
        card.addClassNames("t-sheet", "t-stack");
        add(card);
    }

    private static void done() {
        UI ui = UI.getCurrent();
        SessionCaller.mustEnrol(ui.getSession(), false);
        ui.navigate(Paths.WORKBENCH);
        Notices.show("shell.secondFactor.on");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        labels.refresh();
    }

    @Override
    public String getPageTitle() {
        return Ui.text("shell.secondFactor.first.title") + " · Tessera CRM";
    }
}
