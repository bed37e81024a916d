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
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.AccountService;
import org.tesseracrm.core.api.access.PasswordAdvice;
import org.tesseracrm.core.ui.Labels;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.shell.internal.SessionCaller;
import org.tesseracrm.shell.internal.SignOut;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** A password that somebody else chose is changed before anything else. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.FIRST_PASSWORD, framed = false)
public final class FirstPasswordView extends Main implements View, HasDynamicTitle, LocaleChangeObserver {
    private final Labels labels = new Labels();

    @Activate
    public FirstPasswordView(
            @Reference AccountService accounts, @Reference PasswordAdvice advice, @Reference Access access) {
        addClassName("t-sheet-page");
        H1 title = new H1();
        labels.set(title::setText, "shell.password.first.title");
        Paragraph why = new Paragraph();
        labels.set(why::setText, "shell.password.first.why");
        Button leave = new Button();
        labels.set(leave::setText, "shell.person.signOut");
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        leave.addClickListener(click -> SignOut.now(UI.getCurrent()));
        Div card = new Div(
                title,
                why,
                new PasswordForm(labels, accounts, advice, access.caller(), FirstPasswordView::done),
                leave);
        card.addClassNames("t-sheet", "t-stack");
        add(card);
    }

    private static void done() {
        UI ui = UI.getCurrent();
        SessionCaller.mustChangePassword(ui.getSession(), false);
        ui.navigate(Paths.WORKBENCH);
        Notices.show("shell.password.changed");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        labels.refresh();
    }

    @Override
    public String getPageTitle() {
        return Ui.text("shell.password.first.title") + " · Tessera CRM";
    }
}
