package org.tesseracrm.core.internal.service.installation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.internal.service.module.ModuleStates;
import org.tesseracrm.core.internal.service.upload.BundleFile;
import org.tesseracrm.core.internal.service.upload.Kept;
import org.tesseracrm.core.internal.service.upload.Parcel;
import org.tesseracrm.core.internal.service.upload.UploadProblem;
import org.tesseracrm.core.internal.service.upload.UploadStore;

/** Whether a file that was sent takes a name that is another's. */
@Component(service = Clashes.class)
public final class Clashes {
    /** Words in the paths of the REST interface. */
    private static final Set<String> RESERVED = Set.of("uploads", "trusted-keys", "operator");

    private final BundleContext context;
    private final Features features;
    private final Tiles tiles;
    private final UploadStore store;

    @Activate
    public Clashes(
            BundleContext context, @Reference Features features, @Reference Tiles tiles, @Reference UploadStore store) {
        this.context = context;
        this.features = features;
        this.tiles = tiles;
        this.store = store;
    }

    void check(Parcel parcel) {
        String module = parcel.module();
        if (ModuleStates.isFixed(module) || RESERVED.contains(module) || features.isTaken(module)) {
            throw UploadProblem.of("reserved", module);
        }
        List<ModuleFeature> versions = features.of(module);
        if (versions.stream().anyMatch(each -> each.version().equals(parcel.version()))) {
            throw UploadProblem.of("versionThere", module, parcel.version());
        }
        provider(parcel, versions);
        names(parcel, versions);
    }

    private void provider(Parcel parcel, List<ModuleFeature> versions) {
        Stream<String> known = Stream.concat(
                versions.stream().map(each -> each.facts().vendor()),
                tiles.of(parcel.module()).stream().map(Clashes::vendor));
        known.filter(vendor -> !vendor.equals(parcel.vendor())).findFirst().ifPresent(vendor -> {
            throw UploadProblem.of("otherProvider", parcel.module(), vendor, parcel.vendor());
        });
    }

    /** A bundle may only have a name that is free, or its own module's. */
    private void names(Parcel parcel, List<ModuleFeature> versions) {
        Set<String> own =
                versions.stream().flatMap(each -> each.locations().stream()).collect(Collectors.toSet());
        Set<String> asked = parcel.bundles().stream().map(BundleFile::name).collect(Collectors.toSet());
        for (Bundle bundle : context.getBundles()) {
            if (asked.contains(bundle.getSymbolicName())
                    && !own.contains(bundle.getLocation())
                    && !Tiles.moduleOf(bundle).equals(parcel.module())) {
                throw UploadProblem.of("nameTaken", bundle.getSymbolicName());
            }
        }
        for (ModuleFeature each : features.modules()) {
            if (!each.module().equals(parcel.module())
                    && asked.contains(each.facts().bundle())) {
                throw UploadProblem.of("nameTaken", each.facts().bundle());
            }
        }
        for (Kept kept : store.all()) {
            if (!kept.module().equals(parcel.module())) {
                kept.bundles().stream().filter(asked::contains).findFirst().ifPresent(name -> {
                    throw UploadProblem.of("nameTaken", name);
                });
            }
        }
    }

    private static String vendor(Bundle bundle) {
        String vendor = bundle.getHeaders("").get("Bundle-Vendor");
        return vendor == null ? "" : vendor.strip();
    }
}
