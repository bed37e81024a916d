package org.tesseracrm.shell.internal.signin;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Origin;
import org.tesseracrm.core.api.access.PasswordAdvice;
import org.tesseracrm.core.api.admin.Trials;
import org.tesseracrm.core.api.admin.Trials.Made;
import org.tesseracrm.core.api.admin.Trials.Opened;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** A mailed link with which a trial begins. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.TRIAL + "/:token", framed = false)
public final class TrialBeginView extends LinkPage<Opened> implements View {
    private final Trials trials;

    @Activate
    public TrialBeginView(@Reference Trials trials, @Reference PasswordAdvice advice, @Reference Entrance entrance) {
        super(entrance, advice);
        this.trials = trials;
    }

    @Override
    Opened open(String link, String address) {
        return trials.open(link, address);
    }

    @Override
    String language(Opened opened) {
        return opened.language();
    }

    @Override
    void show(Opened opened) {
        begin("shell.trial.welcome", opened.contact());
        text(() -> Ui.text("shell.trial.choose", opened.companyName(), opened.user()));
        password("shell.trial.begin", List.of(opened.user()));
    }

    @Override
    void showRefusal(CrmException refused) {
        begin("shell.trial.refused");
        text(() -> Ui.text(refused));
        go("shell.trial.apply", Paths.TRIAL);
    }

    @Override
    void use(String link, String password, Origin origin) {
        Made made = trials.confirm(link, password, origin.address(), origin.line());
        enter(made.company(), made.user(), password, () -> showBegun(made));
    }

    private void showBegun(Made made) {
        begin("shell.trial.begun");
        text(() -> Ui.text(
                "shell.trial.begun.what",
                made.company(),
                made.user(),
                Ui.formats().date(made.expiresOn())));
        go("shell.trial.start", Paths.WORKBENCH);
    }
}
