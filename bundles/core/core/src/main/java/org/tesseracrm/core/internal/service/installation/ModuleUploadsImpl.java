package org.tesseracrm.core.internal.service.installation;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.admin.ModuleUploads;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.error.UnavailableException;
import org.tesseracrm.core.internal.service.Settings;
import org.tesseracrm.core.internal.service.upload.Kept;
import org.tesseracrm.core.internal.service.upload.Parcel;
import org.tesseracrm.core.internal.service.upload.UploadProblem;
import org.tesseracrm.core.internal.service.upload.UploadStore;
import org.tesseracrm.i18n.Text;

/** Takes modules as files: asks who may, has them looked at, and writes down what was taken, refused or deleted. */
@Component
public final class ModuleUploadsImpl implements ModuleUploads {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleUploadsImpl.class);
    private static final int LONGEST_NAME = 200;

    private final Access access;
    private final AuditLog audit;
    private final Settings settings;
    private final UploadStore store;
    private final Clashes clashes;
    private final Features features;
    private final Installer installer;
    private final Inspections inspections;
    private final News news;

    @Activate
    public ModuleUploadsImpl(
            @Reference Access access,
            @Reference AuditLog audit,
            @Reference Settings settings,
            @Reference UploadStore store,
            @Reference Clashes clashes,
            @Reference Features features,
            @Reference Installer installer,
            @Reference Inspections inspections,
            @Reference News news) {
        this.access = access;
        this.audit = audit;
        this.settings = settings;
        this.store = store;
        this.clashes = clashes;
        this.features = features;
        this.installer = installer;
        this.inspections = inspections;
        this.news = news;
    }

    @Override
    public long maxBytes() {
        return Math.min(MOST_BYTES, settings.moduleUploadBytes());
    }

    @Override
    public Inspection inspect(String fileName, InputStream content) {
        return received(fileName, content, incoming -> inspections.of(incoming.parcel()));
    }

    @Override
    public Upload take(String fileName, InputStream content, boolean unsigned) {
        return received(fileName, content, incoming -> {
            Parcel parcel = incoming.parcel();
            if (parcel.seal().doubt() != null && !unsigned) {
                throw InvalidInputException.of(
                        "unsigned", "untrusted", parcel.seal().doubt());
            }
            Kept kept = incoming.keep();
            record("core.installation.uploaded", kept.module(), kept.version());
            LOG.info("Module {} {} was uploaded", kept.module(), kept.version());
            news.tell();
            return described(kept);
        });
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(UploadStore.Incoming incoming) throws IOException;
    }

    private <T> T received(String fileName, InputStream content, Reading<T> reading) {
        access.require(Access.OPERATOR);
        try (UploadStore.Incoming incoming = store.receive(shortened(fileName), content, maxBytes())) {
            clashes.check(incoming.parcel());
            return reading.read(incoming);
        } catch (InvalidInputException e) {
            record("core.installation.uploadRefused", "", shortened(fileName));
            throw e;
        } catch (IOException e) {
            LOG.warn("An uploaded module cannot be kept: {}", e.toString());
            throw new UnavailableException(Text.of("core.upload.cannotKeep"));
        }
    }

    private Upload described(Kept kept) {
        ModuleFeature feature = features.of(kept.module()).stream()
                .filter(each -> each.version().equals(kept.version()))
                .findFirst()
                .orElseThrow(() -> UploadProblem.of("unreadable"));
        return new Upload(
                kept.module(),
                kept.version(),
                feature.facts().label(access.caller().locale(), kept.module() + ".module.name", kept.module()),
                kept.vendor(),
                kept.bundles(),
                feature.bytes(),
                kept.signature(),
                kept.signer());
    }

    @Override
    public Upload find(String module, String version) {
        access.require(Access.OPERATOR);
        return described(store.find(module, version).orElseThrow(NotFoundException::new));
    }

    @Override
    public void discard(String module, String version) {
        access.require(Access.OPERATOR);
        Kept kept = store.find(module, version).orElseThrow(NotFoundException::new);
        installer.unlessInstalled(module, version, () -> store.delete(kept));
        record("core.installation.discarded", module, version);
        news.tell();
    }

    @Override
    public List<Key> trusted() {
        access.require(Access.OPERATOR);
        return store.keys().all();
    }

    private void record(String action, String module, String detail) {
        audit.record(AuditLog.Entry.of(action, module, module.isEmpty() ? detail : module + " " + detail));
    }

    private static String shortened(String fileName) {
        String name = fileName == null || fileName.isBlank() ? "?" : fileName.replaceAll("\\p{Cntrl}", "?");
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
