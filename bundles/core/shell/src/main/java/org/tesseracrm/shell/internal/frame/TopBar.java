package org.tesseracrm.shell.internal.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Locale;
import java.util.Optional;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.ActiveRole;
import org.tesseracrm.shell.internal.Appearance;
import org.tesseracrm.shell.internal.Languages;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.shell.internal.SignOut;

/** Above the page: the menu button, help, language, the person. */
final class TopBar extends Header {
    private static final String API_PAGE = "api/docs";

    private final Languages languages;
    private final Runnable roleChosen;
    private final Runnable search;
    private final Button find = new Button(VaadinIcon.SEARCH.create());
    private final Button menu;
    private final Div right = new Div();

    TopBar(Languages languages, Runnable toggleNavigation, Runnable roleChosen, Runnable search) {
        this.languages = languages;
        this.roleChosen = roleChosen;
        this.search = search;
        addClassName("t-top");
        menu = new Button(VaadinIcon.MENU.create(), click -> toggleNavigation.run());
        menu.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        right.addClassName("t-top-right");
        find.addClassName("t-find");
        find.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        find.addClickListener(click -> this.search.run());
        add(menu, find, right);
    }

    void navigationOpen(boolean open) {
        menu.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    void show(Caller caller) {
        menu.setAriaLabel(Ui.text("shell.nav.toggle"));
        menu.setTooltipText(Ui.text("shell.nav.toggle"));
        find.setText(Ui.text("shell.palette.open"));
        find.setAriaLabel(Ui.text("shell.palette"));
        find.setTooltipText(Ui.text("shell.palette.tip"));
        right.removeAll();
        if (caller.administrator() || caller.operator()) {
            Anchor help = new Anchor(API_PAGE, VaadinIcon.BOOK.create());
            help.setRouterIgnore(true);
            help.setTarget("_blank");
            help.addClassName("t-top-link");
            help.getElement().setAttribute("aria-label", Ui.text("shell.api"));
            help.getElement().setAttribute("title", Ui.text("shell.api"));
            right.add(help);
        }
        if (caller.roles().size() > 1) {
            right.add(roleMenu(caller));
        }
        right.add(languageMenu(), personMenu(caller));
    }

    /** Whose menu and workbench are shown, for who has several duty roles. */
    private MenuBar roleMenu(Caller caller) {
        MenuBar bar = bar("shell.role.switch");
        Optional<DutyRole> active = ActiveRole.of(caller);
        String name = Ui.text(active.map(DutyRole::label).orElse("shell.role.all"));
        Span text = new Span(name);
        text.addClassName("t-person-name");
        MenuItem root = bar.addItem(VaadinIcon.BRIEFCASE.create());
        root.add(text);
        root.setAriaLabel(Ui.text("shell.role.switch.now", name));
        role(root, caller, Optional.empty(), active);
        caller.roles().stream().sorted().forEach(role -> role(root, caller, Optional.of(role), active));
        return bar;
    }

    private void role(MenuItem root, Caller caller, Optional<DutyRole> role, Optional<DutyRole> active) {
        MenuItem item = root.getSubMenu()
                .addItem(Ui.text(role.map(DutyRole::label).orElse("shell.role.all")), click -> {
                    UI ui = UI.getCurrent();
                    ActiveRole.choose(ui, caller, role);
                    roleChosen.run();
                    // each role has its own workbench
                    if (ui.getInternals().getActiveViewLocation().getPath().equals(Paths.WORKBENCH)) {
                        ui.refreshCurrentRoute(false);
                    } else {
                        ui.navigate(Paths.WORKBENCH);
                    }
                });
        item.setCheckable(true);
        item.setChecked(role.equals(active));
    }

    private MenuBar languageMenu() {
        MenuBar bar = bar("shell.language");
        MenuItem root = bar.addItem(VaadinIcon.GLOBE.create());
        root.setAriaLabel(Ui.text("shell.language"));
        Locale spoken = Ui.locale();
        for (Locale language : languages.all()) {
            MenuItem item = root.getSubMenu()
                    .addItem(
                            Languages.name(language),
                            click -> Notices.attempt(() -> languages.choose(UI.getCurrent(), language)));
            item.setCheckable(true);
            item.setChecked(language.getLanguage().equals(spoken.getLanguage()));
        }
        return bar;
    }

    private static MenuBar personMenu(Caller caller) {
        MenuBar bar = bar("shell.person");
        Span name = new Span(caller.displayName());
        name.addClassName("t-person-name");
        MenuItem root = bar.addItem(VaadinIcon.USER.create());
        root.add(name);
        root.setAriaLabel(caller.displayName());
        root.getSubMenu().addItem(Ui.text("shell.person.profile"), click -> UI.getCurrent()
                .navigate(Paths.PROFILE));
        root.getSubMenu()
                .addItem(Ui.text("shell.jobs.title"), click -> UI.getCurrent().navigate(Paths.JOBS));
        root.getSubMenu().addItem(Ui.text("shell.person.appearance"), click -> Appearance.toggle(UI.getCurrent()));
        root.getSubMenu().addSeparator();
        root.getSubMenu().addItem(Ui.text("shell.person.signOut"), click -> SignOut.now(UI.getCurrent()));
        return bar;
    }

    private static MenuBar bar(String label) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        bar.getElement().setAttribute("aria-label", Ui.text(label));
        return bar;
    }
}
