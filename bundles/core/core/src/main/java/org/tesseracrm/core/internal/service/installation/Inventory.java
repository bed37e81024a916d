package org.tesseracrm.core.internal.service.installation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.admin.Installation.Memory;
import org.tesseracrm.core.api.admin.Installation.Module;
import org.tesseracrm.core.api.admin.Installation.Origin;
import org.tesseracrm.core.api.admin.Installation.State;
import org.tesseracrm.core.api.admin.Installation.Table;
import org.tesseracrm.core.api.admin.Installation.Version;
import org.tesseracrm.core.api.admin.ModuleUploads.Signature;
import org.tesseracrm.core.api.module.ModuleDescriptor;
import org.tesseracrm.core.api.module.ModuleFailures;
import org.tesseracrm.core.internal.service.module.InstalledModules;
import org.tesseracrm.core.internal.service.module.ModuleStates;
import org.tesseracrm.core.internal.service.upload.Kept;
import org.tesseracrm.i18n.Messages;

/** Puts together what is known of each module: its feature, its bundles, what it declared, its tables. */
@Component(service = Inventory.class)
public final class Inventory {
    private final Features features;
    private final Tiles tiles;
    private final Installer installer;
    private final Planner planner;
    private final InstalledModules declared;
    private final ModuleTables tables;
    private final ClassMemory memory;
    private final ModuleFailures failures;
    private final Needs needs;
    private final Messages messages;

    @Activate
    public Inventory(
            @Reference Features features,
            @Reference Tiles tiles,
            @Reference Installer installer,
            @Reference Planner planner,
            @Reference InstalledModules declared,
            @Reference ModuleTables tables,
            @Reference ClassMemory memory,
            @Reference ModuleFailures failures,
            @Reference Needs needs,
            @Reference Messages messages) {
        this.features = features;
        this.tiles = tiles;
        this.installer = installer;
        this.planner = planner;
        this.declared = declared;
        this.tables = tables;
        this.memory = memory;
        this.failures = failures;
        this.needs = needs;
        this.messages = messages;
    }

    List<Module> modules(Locale locale) {
        Map<String, List<ModuleFeature>> byFeature = new TreeMap<>();
        features.modules().forEach(each -> byFeature
                .computeIfAbsent(each.module(), id -> new ArrayList<>())
                .add(each));
        Map<String, List<Bundle>> bundles = new HashMap<>();
        tiles.all().forEach(each -> bundles.computeIfAbsent(Tiles.moduleOf(each), id -> new ArrayList<>())
                .add(each));
        Set<String> ids = new TreeSet<>(byFeature.keySet());
        ids.addAll(bundles.keySet());
        ids.removeIf(ModuleStates::isFixed);
        Map<String, List<Table>> found = tables.of(ids);
        Map<String, Memory> loaded =
                memory.of(bundles.values().stream().flatMap(List::stream).toList());
        Map<String, Wishes.Wish> wishes = installer.wishes().all();
        return ids.stream()
                .map(id -> new Facts(
                                id,
                                byFeature.getOrDefault(id, List.of()),
                                bundles.getOrDefault(id, List.of()),
                                Optional.ofNullable(wishes.get(id)).map(Wishes.Wish::fault))
                        .module(locale, found.getOrDefault(id, List.of()), loaded.get(id)))
                .toList();
    }

    /** One module from all sides. */
    private final class Facts {
        private final String id;
        private final List<ModuleFeature> versions;
        private final Optional<ModuleFeature> feature;
        private final List<Bundle> bundles;
        private final Optional<Fault> fault;

        Facts(String id, List<ModuleFeature> versions, List<Bundle> bundles, Optional<Fault> quarantined) {
            this.id = id;
            this.versions = versions;
            this.feature = versions.stream()
                    .filter(ModuleFeature::installed)
                    .findFirst()
                    .or(() -> bundles.isEmpty() ? versions.stream().findFirst() : Optional.empty());
            this.bundles = bundles;
            this.fault = bundles.isEmpty() ? quarantined : tiles.fault(id);
        }

        Module module(Locale locale, List<Table> its, Memory classes) {
            Optional<ModuleDescriptor> descriptor =
                    Optional.ofNullable(declared.all().get(id));
            return new Module(
                    id,
                    label(locale, ".module.name", id),
                    label(locale, ".module.description", ""),
                    fact(JarFacts::version, bundle -> bundle.getVersion().toString()),
                    fact(JarFacts::vendor, bundle -> bundle.getHeaders("").get("Bundle-Vendor")),
                    state(),
                    fault.map(each -> messages.text(locale, each.text())).orElse(""),
                    feature.map(ModuleFeature::bytes).orElse(0L),
                    requires(descriptor),
                    planner.neededBy(id),
                    bundles.isEmpty()
                            ? feature.map(each -> List.of(each.facts().bundle()))
                                    .orElse(List.of())
                            : bundles.stream()
                                    .map(Bundle::getSymbolicName)
                                    .sorted()
                                    .toList(),
                    its,
                    descriptor.stream()
                            .flatMap(each -> each.permissions().stream())
                            .map(ModuleDescriptor.Permission::id)
                            .sorted()
                            .toList(),
                    versions.stream().map(each -> version(each, locale)).toList(),
                    classes,
                    failures.of(id));
        }

        private Version version(ModuleFeature of, Locale locale) {
            Kept upload = of.upload();
            return new Version(
                    of.version(),
                    of.installed(),
                    upload == null ? Origin.DISTRIBUTION : Origin.UPLOADED,
                    upload == null ? Signature.NONE : upload.signature(),
                    upload == null ? "" : upload.signer(),
                    upload == null ? null : upload.at(),
                    of.bytes(),
                    installer
                            .wishes()
                            .fault(id, of.version())
                            .map(each -> messages.text(locale, each.text()))
                            .orElse(""),
                    of.facts().changes(locale).text());
        }

        private State state() {
            if (fault.isPresent()) {
                return State.QUARANTINED;
            }
            return bundles.isEmpty() ? State.AVAILABLE : tiles.isUp(id) ? State.RUNNING : State.WAITING;
        }

        private List<String> requires(Optional<ModuleDescriptor> descriptor) {
            Stream<String> used = feature.map(ModuleFeature::upload)
                    .map(upload -> needs.of(id, upload.jars()).modules().stream())
                    .orElse(Stream.empty());
            return Stream.of(
                            feature.stream().flatMap(each -> each.needs().stream()),
                            descriptor.stream().flatMap(each -> each.requires().stream()),
                            used)
                    .flatMap(Function.identity())
                    .distinct()
                    .sorted()
                    .toList();
        }

        /** Of a module that does not run, its file knows the words. */
        private String label(Locale locale, String key, String otherwise) {
            return messages.has(id + key)
                    ? messages.text(locale, id + key)
                    : feature.map(each -> each.facts().label(locale, id + key, otherwise))
                            .orElse(otherwise);
        }

        private String fact(Function<JarFacts, String> ofFile, Function<Bundle, String> now) {
            return bundles.stream()
                    .findFirst()
                    .map(now)
                    .or(() -> feature.map(ModuleFeature::facts).map(ofFile))
                    .orElse("");
        }
    }
}
