package org.tesseracrm.core.internal.service.admin;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.admin.Pictures;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.error.ForbiddenException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.model.PictureRow;
import org.tesseracrm.core.internal.model.PictureRow.Kind;
import org.tesseracrm.core.internal.model.Tenant;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.picture.PictureFile;

/** Photos and logos in the table. */
@Component
public final class PicturesImpl implements Pictures {
    private final Store store;
    private final Access access;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public PicturesImpl(@Reference Store store, @Reference Access access, @Reference AuditLog audit) {
        this.store = store;
        this.access = access;
        this.audit = audit;
    }

    @Override
    public Optional<Picture> photo(String userId) {
        long tenant = access.caller().tenantId();
        return store.required(em ->
                read(em, tenant, Kind.PHOTO, UserRows.row(em, tenant, userId).getId()));
    }

    @Override
    public String setPhoto(String userId, InputStream content) {
        Caller caller = ownerOf(userId);
        store.run(em -> UserRows.row(em, caller.tenantId(), userId));
        byte[] png = PictureFile.read("file", content, MAX_BYTES).square(SIDE);
        return store.required(em -> {
            UserRow user = UserRows.row(em, caller.tenantId(), userId);
            PictureRow row = put(em, stamp(caller, caller.tenantId()), Kind.PHOTO, user.getId(), png);
            record("core.user.photoChanged", user.getId(), user.getSignInName());
            return Long.toString(row.getId());
        });
    }

    @Override
    public void removePhoto(String userId) {
        Caller caller = ownerOf(userId);
        store.run(em -> {
            UserRow user = UserRows.row(em, caller.tenantId(), userId);
            if (delete(em, caller.tenantId(), Kind.PHOTO, user.getId()) > 0) {
                record("core.user.photoRemoved", user.getId(), user.getSignInName());
            }
        });
    }

    @Override
    public Optional<Picture> logo() {
        long tenant = access.caller().tenantId();
        return store.required(em -> read(em, tenant, Kind.LOGO, tenant));
    }

    @Override
    public Optional<Picture> logoOf(String companyId) {
        access.require(Access.OPERATOR);
        return store.required(em -> {
            long tenant = company(em, companyId).getId();
            return read(em, tenant, Kind.LOGO, tenant);
        });
    }

    @Override
    public String setLogo(String companyId, InputStream content) {
        Caller caller = keeperOf(companyId);
        store.run(em -> company(em, companyId));
        byte[] png = PictureFile.read("file", content, MAX_BYTES).within(SIDE);
        return store.required(em -> {
            Tenant company = company(em, companyId);
            PictureRow row = put(em, stamp(caller, company.getId()), Kind.LOGO, company.getId(), png);
            record("core.company.logoChanged", company.getId(), company.getCode());
            return Long.toString(row.getId());
        });
    }

    @Override
    public void removeLogo(String companyId) {
        keeperOf(companyId);
        store.run(em -> {
            Tenant company = company(em, companyId);
            if (delete(em, company.getId(), Kind.LOGO, company.getId()) > 0) {
                record("core.company.logoRemoved", company.getId(), company.getCode());
            }
        });
    }

    /** The administrator, or the person himself. */
    private Caller ownerOf(String userId) {
        Caller caller = access.caller();
        if (!Long.toString(caller.userId()).equals(userId)) {
            access.require(Access.ADMINISTRATOR);
        }
        return caller;
    }

    /** The operator, or the company's own administrator. */
    private Caller keeperOf(String companyId) {
        Caller caller = access.caller();
        boolean own = Long.toString(caller.tenantId()).equals(companyId) && access.may(Access.ADMINISTRATOR);
        if (!own && !access.may(Access.OPERATOR)) {
            throw new ForbiddenException(Access.OPERATOR);
        }
        return caller;
    }

    private Stamp stamp(Caller caller, long tenant) {
        return new Stamp(tenant, caller.userId(), clock.instant());
    }

    private void record(String action, long id, String label) {
        audit.record(new AuditLog.Entry(action, Long.toString(id), label, Map.of()));
    }

    private static Tenant company(EntityManager em, String id) {
        Tenant company = em.find(Tenant.class, Ids.parse(id));
        if (company == null) {
            throw new NotFoundException();
        }
        return company;
    }

    private static PictureRow put(EntityManager em, Stamp stamp, Kind kind, long subject, byte[] png) {
        delete(em, stamp.tenantId(), kind, subject);
        PictureRow row = new PictureRow(stamp, kind, subject, png);
        em.persist(row);
        em.flush();
        return row;
    }

    private static int delete(EntityManager em, long tenant, Kind kind, long subject) {
        return em.createQuery(
                        "delete from Picture p where p.tenantId = :tenant and p.kind = :kind and p.subjectId = :subject")
                .setParameter("tenant", tenant)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .executeUpdate();
    }

    private static Optional<Picture> read(EntityManager em, long tenant, Kind kind, long subject) {
        List<PictureRow> rows = em.createQuery(
                        "select p from Picture p where p.tenantId = :tenant and p.kind = :kind and p.subjectId = :subject",
                        PictureRow.class)
                .setParameter("tenant", tenant)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .getResultList();
        return rows.stream().findFirst().map(row -> new Picture(Long.toString(row.getId()), row.getContent()));
    }
}
