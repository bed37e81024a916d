package org.tesseracrm.shell.internal.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.admin.Companies;
import org.tesseracrm.core.api.admin.Companies.Change;
import org.tesseracrm.core.api.admin.Companies.Company;
import org.tesseracrm.core.api.admin.Companies.State;
import org.tesseracrm.core.api.admin.CompanyContracts;
import org.tesseracrm.core.api.admin.Pictures;
import org.tesseracrm.core.api.job.Jobs;
import org.tesseracrm.core.ui.Confirm;
import org.tesseracrm.core.ui.FormPage;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Picture;
import org.tesseracrm.core.ui.PictureField;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.shell.internal.Gatekeeper;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** A company: its contract, and suspending it. */
@org.osgi.service.component.annotations.Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.COMPANIES + "/:id")
public final class CompanyView extends FormPage implements View, BeforeEnterObserver {
    private final Access access;
    private final Companies companies;
    private final CompanyContracts contracts;
    private final Pictures pictures;
    private final Jobs jobs;
    private final TextField code = new TextField();
    private final TextField starts = new TextField();
    private final TextField people = new TextField();
    private final TextField name = new TextField();
    private final Select<State> state = new Select<>();
    private final IntegerField quota = new IntegerField();
    private final DatePicker expires = new DatePicker();
    private final TimeZoneField timeZone = new TimeZoneField();
    private Company company;

    @Activate
    public CompanyView(
            @Reference Access access,
            @Reference Companies companies,
            @Reference CompanyContracts contracts,
            @Reference Pictures pictures,
            @Reference Jobs jobs) {
        this.access = access;
        this.companies = companies;
        this.contracts = contracts;
        this.pictures = pictures;
        this.jobs = jobs;
        back(Paths.COMPANIES, "shell.companies.title");
        section("shell.company.section");
        name.setRequiredIndicatorVisible(true);
        field("name", "shell.company.name", name);
        code.setReadOnly(true);
        field("code", "shell.company.code", code);
        section("shell.company.contract");
        state.setItems(State.values());
        state.setItemLabelGenerator(each -> Ui.text("shell.company.state." + each));
        field("state", "shell.company.state", state);
        quota.setMin(1);
        quota.setRequiredIndicatorVisible(true);
        field("userQuota", "shell.company.quota", quota);
        expires.setClearButtonVisible(true);
        field("expiresOn", "shell.company.expires", expires);
        labels().set(expires::setHelperText, "shell.company.expires.hint");
        field("timeZone", "shell.company.timeZone", timeZone);
        starts.setReadOnly(true);
        field("startsOn", "shell.company.starts", starts);
        people.setReadOnly(true);
        field("users", "shell.company.users", people);
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
        timeZone.setValue(company.timeZone());
        expires.setValue(company.expiresOn().orElse(null));
        code.setValue(company.code());
        labels().on(() -> starts.setValue(Ui.formats().date(company.startsOn())));
        showPeople();
        part(logo(), code);
        besideTitle(stateTag());
        if (company.state() == State.TRIAL) {
            action("shell.company.formal", VaadinIcon.CHECK, this::askToMakeFormal);
        }
        action(
                "shell.company.modules",
                VaadinIcon.PUZZLE_PIECE,
                () -> ContractDialog.open(contracts, company.id(), company.name(), this::again));
        action(
                "shell.company.demo",
                VaadinIcon.DATABASE,
                () -> DemoDialog.open(companies, jobs, company, this::showPeople));
        if (company.suspended()) {
            action("shell.company.resume", VaadinIcon.PLAY, () -> suspend(false));
        } else {
            action("shell.company.suspend", VaadinIcon.PAUSE, this::askToSuspend);
        }
    }

    private Component logo() {
        PictureField logo = new PictureField(
                this::logoImage,
                Pictures.MAX_BYTES,
                file -> pictures.setLogo(company.id(), file),
                () -> pictures.removeLogo(company.id()),
                company.logo().isPresent());
        logo.addClassName("t-form-wide");
        logo.getElement().setAttribute("role", "group");
        labels().on(() -> logo.getElement().setAttribute("aria-label", Ui.text("shell.company.logo")));
        return logo;
    }

    private Component logoImage() {
        if (pictures.logoOf(company.id()).isEmpty()) {
            Span none = new Span(Ui.text("shell.company.logo.none"));
            none.addClassName("t-muted");
            return none;
        }
        return new Image(
                Picture.png(() ->
                        pictures.logoOf(company.id()).map(Pictures.Picture::png).orElse(null)),
                Ui.text("shell.company.logo"));
    }

    private Component stateTag() {
        Span tag = new Span();
        labels().on(() -> CompaniesView.tag(tag, company));
        return tag;
    }

    private void showPeople() {
        people.setValue(users() + " / " + company.userQuota());
    }

    /** How many work there by now: they come and go while this page is open. */
    private int users() {
        return companies.find(company.id()).users();
    }

    private void askToMakeFormal() {
        Confirm.ask(
                Text.of("shell.company.formal"),
                Text.of("shell.company.formal.what", company.name(), users()),
                Text.of("shell.company.formal"),
                () -> {
                    companies.change(
                            company.id(),
                            company.version(),
                            new Change(
                                    company.name(),
                                    State.FORMAL,
                                    Optional.empty(),
                                    company.userQuota(),
                                    company.timeZone()));
                    Notices.show("shell.company.formal.done", company.name());
                    again();
                });
    }

    /** The page anew, as the company is now. */
    private void again() {
        fields().clean();
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    private void askToSuspend() {
        Confirm.danger(
                Text.of("shell.company.suspend"),
                Text.of("shell.company.suspend.what", company.name(), users()),
                Text.of("shell.company.suspend"),
                () -> suspend(true));
    }

    private void suspend(boolean suspended) {
        companies.setSuspended(company.id(), company.version(), suspended);
        Notices.show(suspended ? "shell.company.suspended.done" : "shell.company.resumed", company.name());
        again();
    }

    @Override
    protected String save() {
        companies.change(
                company.id(),
                company.version(),
                new Change(
                        name.getValue(),
                        state.getValue(),
                        Optional.ofNullable(expires.getValue()),
                        quota.getValue(),
                        timeZone.getValue()));
        Notices.show("shell.saved");
        return Paths.COMPANIES;
    }

    @Override
    protected String cancelPath() {
        return Paths.COMPANIES;
    }
}
