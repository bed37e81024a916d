package org.tesseracrm.shell.internal.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tesseracrm.core.api.module.Contribution;
import org.tesseracrm.core.api.module.Navigation;
import org.tesseracrm.web.ViewPath;

/** What the navigation shows, made from the views that are open to the person. */
record NavModel(Map<String, List<NavEntry>> groups) {
    private static final List<String> ORDER = List.of("work", "sales", "service", "company", "operation");

    /** Entries keep their order within a group; groups nobody knows come last. */
    static NavModel of(List<? extends Contribution<?>> views) {
        Map<String, List<NavEntry>> found = new LinkedHashMap<>();
        ORDER.forEach(group -> found.put(group, new ArrayList<>()));
        for (Contribution<?> view : views) {
            String label = view.property(Navigation.PREFIX_ + "label");
            if (!label.isEmpty()) {
                String group = view.property(Navigation.PREFIX_ + "group");
                found.computeIfAbsent(group.isEmpty() ? "work" : group, any -> new ArrayList<>())
                        .add(new NavEntry(
                                view.module(),
                                view.property(ViewPath.PREFIX_ + "path"),
                                label,
                                view.property(Navigation.PREFIX_ + "icon"),
                                group));
            }
        }
        found.values().removeIf(List::isEmpty);
        return new NavModel(found);
    }

    /** The entry under which a page is found: the one with the longest address. */
    Optional<NavEntry> active(String location) {
        return groups.values().stream()
                .flatMap(List::stream)
                .filter(entry -> entry.leadsTo(location))
                .max(Comparator.comparingInt(entry -> entry.path().length()));
    }
}
