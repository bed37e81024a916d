package org.tesseracrm.shell.internal.palette;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.DocumentTypes;
import org.tesseracrm.core.api.module.Contribution;
import org.tesseracrm.core.api.module.ContributionSet;
import org.tesseracrm.core.api.module.Contributions;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.core.api.search.GlobalSearch;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.RoleMenu;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** What the palette offers: pages, what can be made, and records. */
@Component(service = Entries.class)
public final class Entries {
    private static final int OF_EACH_KIND = 5;
    /** One letter finds too much to be worth asking every list. */
    private static final int SHORTEST = 2;

    private final Access access;
    private final Contributions contributions;
    private final DocumentTypes types;
    private final GlobalSearch search;

    @Activate
    public Entries(
            @Reference Access access,
            @Reference Contributions contributions,
            @Reference DocumentTypes types,
            @Reference GlobalSearch search) {
        this.access = access;
        this.contributions = contributions;
        this.types = types;
        this.search = search;
    }

    List<Entry> find(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<Entry> found = new ArrayList<>();
        Stream.concat(made(), pages())
                .filter(entry -> entry.title().toLowerCase(Locale.ROOT).contains(wanted))
                .forEach(found::add);
        if (wanted.codePointCount(0, wanted.length()) >= SHORTEST
                || wanted.chars().anyMatch(c -> c > 0x2E7F)) {
            records(text).forEach(found::add);
        }
        return found;
    }

    /** Whose page for a new one the module offers under that address. */
    private Stream<Entry> made() {
        List<String> paths = paths();
        return types.open().stream()
                .filter(type -> access.may(type.permissions().write()))
                .filter(type -> paths.contains(type.path("new")))
                .map(type -> new Entry(
                        Ui.text("shell.palette.new"),
                        Ui.text("shell.palette.make", Ui.text(type.id() + ".one")),
                        "",
                        "vaadin:plus",
                        type.path("new")));
    }

    private List<String> paths() {
        try (ContributionSet<View> views = contributions.of(View.class)) {
            return views.open().stream()
                    .map(view -> view.property(ViewPath.PREFIX_ + "path"))
                    .toList();
        }
    }

    private Stream<Entry> pages() {
        Caller caller = access.caller();
        RoleMenu menu = RoleMenu.of(contributions);
        try (ContributionSet<View> views = contributions.of(View.class)) {
            return views.open().stream()
                    .filter(view -> !view.property(Navigation.PREFIX_ + "label").isEmpty())
                    .filter(view -> menu.shows(view, Navigation.PREFIX_, caller, Optional.empty()))
                    .map(Entries::page)
                    .toList()
                    .stream();
        }
    }

    private static Entry page(Contribution<?> view) {
        return new Entry(
                Ui.text("shell.palette.pages"),
                Ui.text(view.property(Navigation.PREFIX_ + "label")),
                "",
                view.property(Navigation.PREFIX_ + "icon"),
                view.property(ViewPath.PREFIX_ + "path"));
    }

    private Stream<Entry> records(String text) {
        return search.search(text, OF_EACH_KIND).stream().flatMap(group -> {
            String kind = Ui.text(group.type() + ".many");
            Stream<Entry> hits = group.hits().stream()
                    .map(hit -> new Entry(kind, hit.title(), hit.detail(), "vaadin:file-text-o", hit.path()));
            return group.more() ? Stream.concat(hits, all(group.type(), kind, text).stream()) : hits;
        });
    }

    /** The list of that kind, asked for the text. */
    private Optional<Entry> all(String typeId, String kind, String text) {
        return types.find(typeId)
                .map(DocumentType::listPath)
                .filter(path -> !path.isEmpty())
                .map(path -> new Entry(
                        kind,
                        Ui.text("shell.palette.all", kind, text.strip()),
                        "",
                        "vaadin:search",
                        path + "?q=" + URLEncoder.encode(text.strip(), StandardCharsets.UTF_8)));
    }
}
