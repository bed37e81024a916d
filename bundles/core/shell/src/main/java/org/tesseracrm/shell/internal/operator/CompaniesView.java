package org.tesseracrm.shell.internal.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.time.LocalDate;
import java.time.ZoneId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.admin.Companies;
import org.tesseracrm.core.api.admin.Companies.Company;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.ui.ListPage;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.Gatekeeper;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** The companies of the installation. */
@org.osgi.service.component.annotations.Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.COMPANIES)
@Navigation(
        label = "shell.companies.title",
        icon = "vaadin:building",
        group = "operation",
        order = 9010,
        permission = Access.OPERATOR)
public final class CompaniesView extends ListPage<Company> implements View {
    private final Access access;

    @Activate
    public CompaniesView(@Reference Access access, @Reference Companies companies) {
        super(
                request -> companies.list(request.q(), request.limit(), request.cursor()),
                Company::id,
                company -> Paths.COMPANIES + "/" + company.id());
        this.access = access;
        title("shell.companies.title");
        primary("shell.companies.new", VaadinIcon.PLUS, () -> go(Paths.COMPANIES + "/new"));
        nameColumn("name", "shell.company.name", Company::name).setSortable(false);
        column("code", "shell.company.code", Company::code).setSortable(false);
        stateColumn("state", "shell.company.state", CompaniesView::tag);
        column("users", "shell.company.users", company -> company.users() + " / " + company.userQuota())
                .setSortable(false);
        column("expires", "shell.company.expires", CompaniesView::expires).setSortable(false);
        fact(Company::code);
        fact(CompaniesView::state);
        fact(CompaniesView::expires);
        empty(
                VaadinIcon.BUILDING,
                "shell.companies.title",
                "shell.companies.empty",
                button("shell.companies.new", VaadinIcon.PLUS, () -> go(Paths.COMPANIES + "/new")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Gatekeeper.admits(event, access, Access.OPERATOR)) {
            super.beforeEnter(event);
        }
    }

    static String state(Company company) {
        if (company.suspended()) {
            return Ui.text("shell.company.suspended");
        }
        return Ui.text(expired(company) ? "shell.company.expired" : "shell.company.state." + company.state());
    }

    /** What it is, coloured as it matters to who looks after it. */
    static Component tag(Company company) {
        return tag(new Span(), company);
    }

    static Span tag(Span tag, Company company) {
        tag.setText(state(company));
        tag.addClassNames(
                "t-state",
                company.suspended() || expired(company)
                        ? "t-state-over"
                        : company.state() == Companies.State.TRIAL ? "t-state-soon" : "t-state-done");
        return tag;
    }

    private static boolean expired(Company company) {
        LocalDate today = LocalDate.now(ZoneId.of(company.timeZone()));
        return company.expiresOn().filter(today::isAfter).isPresent();
    }

    private static String expires(Company company) {
        return company.expiresOn().map(date -> Ui.formats().date(date)).orElse("");
    }
}
