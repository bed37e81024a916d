package org.tesseracrm.shell.internal.signin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.AccountService;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.ClientAddresses;
import org.tesseracrm.core.api.access.Origin;
import org.tesseracrm.core.api.access.SignInPolicy;
import org.tesseracrm.shell.internal.Cookies;
import org.tesseracrm.shell.internal.Languages;
import org.tesseracrm.shell.internal.SessionCaller;

/** The one way into a browser's session, from the sign-in page and from one-time links. */
@Component(service = Entrance.class)
public final class Entrance {
    private final AccountService accounts;
    private final Access access;
    private final OpenSessions sessions;
    private final SignInPolicy policy;
    private final ClientAddresses addresses;

    @Activate
    public Entrance(
            @Reference AccountService accounts,
            @Reference Access access,
            @Reference OpenSessions sessions,
            @Reference SignInPolicy policy,
            @Reference ClientAddresses addresses) {
        this.accounts = accounts;
        this.access = access;
        this.sessions = sessions;
        this.policy = policy;
        this.addresses = addresses;
    }

    /** Where the request under way comes from. */
    Origin origin() {
        return Origins.now(addresses);
    }

    /**
     * From then on the person is signed in here.
     *
     * @param code of the second factor, empty where none has been asked for
     * @param then done in the person's name
     */
    void signIn(UI ui, String company, String user, String password, String code, Runnable then) {
        Origin origin = origin();
        Caller caller =
                accounts.signIn(new AccountService.SignIn(company, user, password, code, origin, ui.getLocale()));
        // a session id that somebody else put into this browser must not become a signed-in one
        ((VaadinServletRequest) VaadinRequest.getCurrent())
                .getHttpServletRequest()
                .changeSessionId();
        sessions.begin(ui.getSession(), caller, origin);
        Cookies.remember(ui, Cookies.COMPANY, company);
        Cookies.remember(ui, Cookies.LANGUAGE, caller.locale().toLanguageTag());
        Cookies.keep(ui, Cookies.SIGNED_IN, "1");
        Languages.speak(ui, caller.locale());
        // not closed here: what the page works out at the end of the request is the person's too, and the scope around
        // the whole
        // request puts back what was there before it
        access.enter(caller);
        SessionCaller.mustChangePassword(ui.getSession(), accounts.mustChangePassword());
        SessionCaller.mustEnrol(ui.getSession(), policy.mustEnrol(caller));
        then.run();
    }
}
