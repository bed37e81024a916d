package org.tesseracrm.shell.internal.operator;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.CompanyZone;
import org.tesseracrm.core.api.admin.Companies;
import org.tesseracrm.core.api.admin.Companies.NewCompany;
import org.tesseracrm.core.api.admin.Companies.State;
import org.tesseracrm.core.ui.FormPage;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.shell.internal.Gatekeeper;
import org.tesseracrm.shell.internal.Languages;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.shell.internal.organisation.OneTimeLink;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** A new company and its first administrator. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.COMPANIES + "/new")
public final class NewCompanyView extends FormPage implements View, BeforeEnterObserver {
    private static final int USUAL_QUOTA = 20;

    private final Access access;
    private final Companies companies;
    private final TextField code;
    private final TextField name;
    private final TextField adminUser;
    private final TextField adminName;
    private final Select<State> state = new Select<>();
    private final IntegerField quota = new IntegerField();
    private final DatePicker expires = new DatePicker();
    private final Select<Locale> language = new Select<>();
    private final TimeZoneField timeZone = new TimeZoneField();

    @Activate
    public NewCompanyView(@Reference Access access, @Reference Companies companies, @Reference Messages messages) {
        this.access = access;
        this.companies = companies;
        title("shell.companies.new");
        back(Paths.COMPANIES, "shell.companies.title");
        section("shell.company.section");
        name = required("name", "shell.company.name");
        code = required("code", "shell.company.code");
        labels().set(code::setHelperText, "shell.company.code.hint");
        section("shell.company.admin");
        adminUser = required("adminUser", "shell.user.user");
        adminName = required("adminName", "shell.user.name");
        moreSection("shell.company.contract");
        state.setItems(State.values());
        state.setItemLabelGenerator(each -> Ui.text("shell.company.state." + each));
        state.setValue(State.FORMAL);
        field("state", "shell.company.state", state);
        quota.setValue(USUAL_QUOTA);
        quota.setMin(1);
        field("userQuota", "shell.company.quota", quota);
        field("expiresOn", "shell.company.expires", expires);
        language.setItems(messages.locales());
        language.setItemLabelGenerator(Languages::name);
        language.setValue(messages.locales().get(0));
        field("language", "shell.language", language);
        timeZone.setValue(CompanyZone.DEFAULT);
        field("timeZone", "shell.company.timeZone", timeZone);
    }

    private TextField required(String field, String label) {
        TextField text = new TextField();
        text.setRequiredIndicatorVisible(true);
        return field(field, label, text);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Gatekeeper.admits(event, access, Access.OPERATOR);
    }

    @Override
    protected String save() {
        Companies.Created created = companies.create(new NewCompany(
                code.getValue(),
                name.getValue(),
                state.getValue(),
                Optional.ofNullable(expires.getValue()),
                quota.isEmpty() ? USUAL_QUOTA : quota.getValue(),
                language.getValue().toLanguageTag(),
                timeZone.getValue(),
                adminUser.getValue(),
                adminName.getValue(),
                ""));
        created.invitation()
                .ifPresent(link -> OneTimeLink.show(created.company().code() + " / " + created.user(), link));
        return Paths.COMPANIES + "/" + created.company().id();
    }

    @Override
    protected String cancelPath() {
        return Paths.COMPANIES;
    }
}
