package org.tesseracrm.shell.internal.signin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.SignInPolicy;
import org.tesseracrm.core.api.access.SignInPolicy.Requirement;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.ui.BasePage;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Gatekeeper;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** What the company asks of a sign-in. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.SIGN_IN_POLICY)
@Navigation(
        label = "shell.policy.title",
        icon = "vaadin:shield",
        group = "company",
        order = 8015,
        permission = Access.ADMINISTRATOR)
public final class SignInPolicyView extends BasePage implements View, BeforeEnterObserver {
    private final Access access;
    private final SignInPolicy policy;

    @Activate
    public SignInPolicyView(@Reference Access access, @Reference SignInPolicy policy) {
        this.access = access;
        this.policy = policy;
        title("shell.policy.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Gatekeeper.admits(event, access, Access.ADMINISTRATOR)) {
            show();
        }
    }

    private void show() {
        H2 heading = new H2();
        labels().set(heading::setText, "shell.policy.secondFactor");
        Paragraph what = new Paragraph();
        labels().set(what::setText, "shell.policy.secondFactor.what");
        RadioButtonGroup<Requirement> choice = new RadioButtonGroup<>();
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setItems(Requirement.values());
        choice.setValue(policy.secondFactor());
        labels().on(() -> {
            choice.setLabel(Ui.text("shell.policy.secondFactor.whom"));
            choice.setItemLabelGenerator(each -> Ui.text(each.label()));
        });
        choice.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                if (Notices.attempt(() -> policy.requireSecondFactor(event.getValue()))) {
                    Notices.show("shell.saved");
                } else {
                    choice.setValue(event.getOldValue());
                }
            }
        });
        Div card = new Div(heading, what, choice);
        card.addClassNames("t-card", "t-stack");
        add(card);
    }
}
