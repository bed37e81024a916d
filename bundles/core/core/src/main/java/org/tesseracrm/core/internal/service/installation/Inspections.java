package org.tesseracrm.core.internal.service.installation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.admin.ModuleUploads.Inspection;
import org.tesseracrm.core.api.admin.ModuleUploads.Upload;
import org.tesseracrm.core.internal.service.upload.BundleFile;
import org.tesseracrm.core.internal.service.upload.Parcel;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

/** Says of a file that is in order what it brings, before anybody has decided about it. */
@Component(service = Inspections.class)
public final class Inspections {
    private final Access access;
    private final Messages messages;
    private final Features features;
    private final Needs needs;

    @Activate
    public Inspections(
            @Reference Access access,
            @Reference Messages messages,
            @Reference Features features,
            @Reference Needs needs) {
        this.access = access;
        this.messages = messages;
        this.features = features;
        this.needs = needs;
    }

    Inspection of(Parcel parcel) throws IOException {
        Locale locale = access.caller().locale();
        String module = parcel.module();
        List<Path> jars = parcel.bundles().stream().map(BundleFile::file).toList();
        long bytes = 0;
        for (Path jar : jars) {
            bytes += Files.size(jar);
        }
        JarFacts facts;
        try (InputStream first = Files.newInputStream(jars.get(0))) {
            facts = JarFacts.read(first);
        }
        Upload upload = new Upload(
                module,
                parcel.version(),
                facts.label(locale, module + ".module.name", module),
                parcel.vendor(),
                parcel.bundles().stream().map(BundleFile::name).toList(),
                bytes,
                parcel.seal().kind(),
                parcel.seal().signer());
        Needs.Found found = needs.of(module, jars);
        String runs = features.installed(module).map(ModuleFeature::version).orElse("");
        Text doubt = parcel.seal().doubt();
        return new Inspection(
                upload,
                facts.label(locale, module + ".module.description", ""),
                found.modules(),
                found.missing(),
                runs,
                changes(facts.changes(locale), runs, parcel.version()),
                doubt == null ? "" : messages.text(locale, doubt));
    }

    /** Nothing is new in an older one: of that, the whole. */
    private static String changes(ChangeLog log, String runs, String version) {
        String since = log.between(runs, version);
        return since.isEmpty() ? log.text() : since;
    }
}
