package org.tesseracrm.shell.internal.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.module.ModuleGate.ModuleState;

/** Notices which modules came and went between two looks. Keeps their names, for a module takes its labels with it. */
final class ModuleNews {
    private final Map<String, String> names = new HashMap<>();
    private List<String> before = List.of();

    /** @param key of the notice, with the module's name as its argument */
    record News(String key, String name) {}

    List<News> look(List<ModuleState> modules, Function<String, String> name) {
        List<String> now = modules.stream()
                .filter(ModuleState::isOpen)
                .map(ModuleState::id)
                .collect(Collectors.toList());
        List<News> news = new ArrayList<>();
        before.stream()
                .filter(id -> !now.contains(id))
                .forEach(id -> news.add(new News("shell.module.gone", names.get(id))));
        now.forEach(id -> names.put(id, name.apply(id)));
        now.stream()
                .filter(id -> !before.contains(id))
                .forEach(id -> news.add(new News("shell.module.come", names.get(id))));
        before = now;
        return news;
    }
}
