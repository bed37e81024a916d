package org.tesseracrm.shell.internal.frame;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.AccountService;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.admin.Pictures;
import org.tesseracrm.core.api.module.ContributionSet;
import org.tesseracrm.core.api.module.Contributions;
import org.tesseracrm.core.api.module.ModuleGate;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.api.module.Registration;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.core.ui.Viewport;
import org.tesseracrm.shell.internal.ActiveRole;
import org.tesseracrm.shell.internal.Languages;
import org.tesseracrm.shell.internal.Leaving;
import org.tesseracrm.shell.internal.RoleMenu;
import org.tesseracrm.shell.internal.palette.Entries;
import org.tesseracrm.shell.internal.palette.Palette;
import org.tesseracrm.web.Frame;
import org.tesseracrm.web.View;

/** What stands around every page. Follows the modules as they come and go, and leaves the page alone meanwhile. */
@Component(service = Frame.class, scope = ServiceScope.PROTOTYPE)
public final class ShellFrame extends Div implements Frame, AfterNavigationObserver, LocaleChangeObserver {
    /** Several services of one module come one after the other: told once. */
    private static final int SETTLE_MS = 250;

    private final Access access;
    private final Contributions contributions;
    private final ModuleGate gate;
    private final NavPanel nav = new NavPanel();
    private final Brand brand;
    private final Anchor skip = new Anchor("#content");
    private final TopBar top;
    private final Main content = new Main();
    private final ModuleNews news = new ModuleNews();
    private final AtomicBoolean settling = new AtomicBoolean();
    private ContributionSet<View> views;
    private Registration viewsListener;
    private Registration gateListener;
    private Palette palette;
    private boolean narrow;
    private boolean open = true;

    @Activate
    public ShellFrame(
            @Reference Access access,
            @Reference Contributions contributions,
            @Reference ModuleGate gate,
            @Reference AccountService accounts,
            @Reference Pictures pictures,
            @Reference Languages languages,
            @Reference Entries entries) {
        this.access = access;
        this.contributions = contributions;
        this.gate = gate;
        addClassName("t-shell");
        skip.addClassName("t-skip");
        skip.setRouterIgnore(true);
        brand = new Brand(accounts, pictures);
        Aside side = new Aside(brand, nav);
        side.addClassName("t-side");
        Div scrim = new Div();
        scrim.addClassName("t-scrim");
        scrim.addClickListener(click -> open(false));
        top = new TopBar(languages, () -> open(!open), this::label, () -> search(entries));
        content.setId("content");
        content.addClassName("t-content");
        content.getElement().setAttribute("tabindex", "-1");
        Div rest = new Div(top, content);
        rest.addClassName("t-rest");
        add(skip, side, scrim, rest);
        // Ctrl on all machines, Cmd where that is the habit
        for (KeyModifier modifier : List.of(KeyModifier.CONTROL, KeyModifier.META)) {
            Shortcuts.addShortcutListener(this, () -> search(entries), Key.KEY_K, modifier);
        }
        Viewport.follow(this, this::narrow);
    }

    @Override
    public void showRouterLayoutContent(HasElement page) {
        content.getElement().removeAllChildren();
        if (page != null) {
            content.getElement().appendChild(page.getElement());
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        views = contributions.of(View.class);
        viewsListener = views.onChange(() -> settle(ui));
        gateListener = gate.onChange(() -> settle(ui));
        news.look(gate.modules(), ShellFrame::moduleName);
        label();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        viewsListener.close();
        gateListener.close();
        views.close();
        views = null;
        super.onDetach(event);
    }

    private void settle(UI ui) {
        if (settling.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(SETTLE_MS, TimeUnit.MILLISECONDS).execute(() -> {
                settling.set(false);
                Ui.push(ui, this::modulesChanged);
            });
        }
    }

    private void modulesChanged() {
        if (views == null || access.current().isEmpty()) {
            return;
        }
        showNavigation();
        news.look(gate.modules(), ShellFrame::moduleName).forEach(each -> Notices.show(each.key(), each.name()));
        getUI().filter(ui -> !gate.isOpen(access.caller().tenantId(), Leaving.shownModule(ui)))
                .ifPresent(Leaving::toWorkbench);
    }

    private void search(Entries entries) {
        if (palette == null || !palette.isOpened()) {
            palette = new Palette(entries);
            palette.open();
        }
    }

    private void showNavigation() {
        Caller caller = access.caller();
        RoleMenu menu = RoleMenu.of(contributions);
        Optional<DutyRole> active = ActiveRole.of(caller);
        nav.show(NavModel.of(views.open().stream()
                .filter(view -> menu.shows(view, Navigation.PREFIX_, caller, active))
                .toList()));
    }

    private static String moduleName(String module) {
        return Ui.text(module + ".module.name");
    }

    private void label() {
        access.current().ifPresent(caller -> {
            brand.show(caller);
            top.show(caller);
        });
        skip.setText(Ui.text("shell.skip"));
        if (views != null) {
            showNavigation();
        }
    }

    private void narrow(boolean now) {
        if (now != narrow) {
            narrow = now;
            open(!now);
        }
    }

    /** Wide: labels or icons only. Narrow: the drawer, in or out. */
    private void open(boolean now) {
        open = now;
        setClassName("t-nav-closed", !now);
        top.navigationOpen(now);
        nav.iconsOnly(!now && !narrow);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        nav.mark(event.getLocation().getPath());
        if (narrow && open) {
            open(false);
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        label();
    }
}
