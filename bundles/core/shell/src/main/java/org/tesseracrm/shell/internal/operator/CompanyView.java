package org.tesseracrm.shell.internal.operator;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.admin.Companies;
import org.tesseracrm.core.api.admin.Companies.Change;
import org.tesseracrm.core.api.admin.Companies.Company;
import org.tesseracrm.core.api.admin.Companies.State;
import org.tesseracrm.core.ui.Confirm;
import org.tesseracrm.core.ui.FormPage;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.shell.internal.Gatekeeper;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** A company: its contract, and suspending it. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.COMPANIES + "/:id")
public final class CompanyView extends FormPage implements View, BeforeEnterObserver {
    private final Access access;
    private final Companies companies;
    private final TextField name = new TextField();
    private final Select<State> state = new Select<>();
    private final IntegerField quota = new IntegerField();
    private final DatePicker expires = new DatePicker();
    private Company company;

    @Activate
    public CompanyView(@Reference Access access, @Reference Companies companies) {
        this.access = access;
        this.companies = companies;
        back(Paths.COMPANIES, "shell.companies.title");
        section("shell.company.section");
        name.setRequiredIndicatorVisible(true);
        field("name", "shell.company.name", name);
        state.setItems(State.values());
        state.setItemLabelGenerator(each -> Ui.text("shell.company.state." + each));
        field("state", "shell.company.state", state);
        quota.setMin(1);
        quota.setRequiredIndicatorVisible(true);
        field("userQuota", "shell.company.quota", quota);
        expires.setClearButtonVisible(true);
        field("expiresOn", "shell.company.expires", expires);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!Gatekeeper.admits(event, access, Access.OPERATOR)) {
            return;
        }
        String id = event.getRouteParameters().get("id").orElse("");
        if (!Notices.attempt(() -> company = companies.find(id))) {
            event.forwardTo(Paths.COMPANIES);
            return;
        }
        titleText(company.name());
        name.setValue(company.name());
        state.setValue(company.state());
        quota.setValue(company.userQuota());
        expires.setValue(company.expiresOn().orElse(null));
        if (company.suspended()) {
            action("shell.company.resume", VaadinIcon.PLAY, () -> suspend(false));
        } else {
            action("shell.company.suspend", VaadinIcon.PAUSE, this::askToSuspend);
        }
    }

    private void askToSuspend() {
        Confirm.danger(
                Text.of("shell.company.suspend"),
                Text.of("shell.company.suspend.what", company.name(), company.users()),
                Text.of("shell.company.suspend"),
                () -> suspend(true));
    }

    private void suspend(boolean suspended) {
        companies.setSuspended(company.id(), company.version(), suspended);
        fields().clean();
        go(Paths.COMPANIES);
    }

    @Override
    protected String save() {
        companies.change(
                company.id(),
                company.version(),
                new Change(
                        name.getValue(), state.getValue(), Optional.ofNullable(expires.getValue()), quota.getValue()));
        Notices.show("shell.saved");
        return Paths.COMPANIES;
    }

    @Override
    protected String cancelPath() {
        return Paths.COMPANIES;
    }
}
