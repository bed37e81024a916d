package org.tesseracrm.shell.internal.signin;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Origin;
import org.tesseracrm.core.api.access.PasswordAdvice;
import org.tesseracrm.core.api.admin.Invitations;
import org.tesseracrm.core.api.admin.Invitations.Opened;
import org.tesseracrm.core.api.admin.Invitations.Purpose;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** A one-time link from one's administrator. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.INVITATION + "/:token", framed = false)
public final class InvitationView extends LinkPage<Opened> implements View {
    private final Invitations invitations;

    @Activate
    public InvitationView(
            @Reference Invitations invitations, @Reference PasswordAdvice advice, @Reference Entrance entrance) {
        super(entrance, advice);
        this.invitations = invitations;
    }

    @Override
    Opened open(String link, String address) {
        return invitations.open(link, address);
    }

    @Override
    String language(Opened opened) {
        return opened.language();
    }

    @Override
    void show(Opened opened) {
        begin(opened.purpose() == Purpose.FIRST ? "shell.invitation.welcome" : "shell.invitation.reset", opened.name());
        text(() -> Ui.text("shell.invitation.what", opened.companyName(), opened.company(), opened.user()));
        password("shell.invitation.save", List.of(opened.user(), opened.company()));
        text(() -> Ui.text("shell.invitation.until", Ui.formats().dateTime(opened.expiresAt())))
                .addClassNames("t-muted", "t-small");
    }

    @Override
    void showRefusal(CrmException refused) {
        begin("shell.invitation.refused");
        text(() -> Ui.text(refused));
        go("shell.invitation.toSignIn", Paths.SIGN_IN);
    }

    @Override
    void use(String link, String password, Origin origin) {
        Opened who = invitations.redeem(link, password, origin.address(), origin.line());
        enter(who.company(), who.user(), password, () -> {
            UI.getCurrent().navigate(Paths.WORKBENCH);
            Notices.show("shell.invitation.signedIn");
        });
    }
}
