package org.tesseracrm.core.internal.service.admin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.AddressLimit;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.admin.Invitations;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.error.SignInRefusedException;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.api.value.Utc;
import org.tesseracrm.core.internal.model.DepartmentRow;
import org.tesseracrm.core.internal.model.Invitation;
import org.tesseracrm.core.internal.model.Tenant;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.core.internal.service.account.PasswordRules;
import org.tesseracrm.core.internal.service.account.Passwords;
import org.tesseracrm.core.internal.service.account.SignInGuard;
import org.tesseracrm.core.internal.service.audit.AuditWriter;
import org.tesseracrm.i18n.Text;

/** Links that let people choose their password. */
@Component
public final class InvitationsImpl implements Invitations {
    private final Store store;
    private final Access access;
    private final AuditWriter writer;
    private final AuditLog audit;
    private final Doors doors;
    private final Passwords passwords;
    private final SignInGuard guard;
    private final AddressLimit addresses;
    private final InvitationMail mail;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public InvitationsImpl(
            @Reference Store store,
            @Reference Access access,
            @Reference AuditWriter writer,
            @Reference AuditLog audit,
            @Reference Doors doors,
            @Reference Passwords passwords,
            @Reference SignInGuard guard,
            @Reference AddressLimit addresses,
            @Reference InvitationMail mail) {
        this.store = store;
        this.access = access;
        this.writer = writer;
        this.audit = audit;
        this.doors = doors;
        this.passwords = passwords;
        this.guard = guard;
        this.addresses = addresses;
        this.mail = mail;
    }

    @Override
    public Opened open(String token, String address) {
        return counted(
                address,
                () -> store.required(em -> {
                    Invitation link = link(em, token, clock.instant());
                    return show(em, link, user(em, link));
                }));
    }

    @Override
    public Opened redeem(String token, String password, String address, String origin) {
        Opened who = open(token, address);
        PasswordRules.require("password", password, List.of(who.user(), who.company()));
        String hash = passwords.hash(password);
        return store.required(em -> {
            Instant now = clock.instant();
            Invitation link = link(em, token, now);
            UserRow user = user(em, link);
            // of two who use it at the same moment one is late
            int used = em.createQuery("update Invitation i set i.usedAt = :now where i.id = :id and i.usedAt is null")
                    .setParameter("now", Utc.of(now))
                    .setParameter("id", link.getId())
                    .executeUpdate();
            if (used == 0) {
                throw refused();
            }
            Stamp stamp = new Stamp(user.getTenantId(), user.getId(), now);
            user.setPassword(hash, false);
            user.changed(stamp);
            doors.shut(em, user);
            guard.clear(who.company(), user.getSignInKey());
            em.flush();
            writer.write(
                    stamp,
                    user.getDisplayName(),
                    AuditLog.Entry.of("core.user.linkUsed", Long.toString(user.getId()), user.getSignInName()),
                    origin);
            return who;
        });
    }

    @Override
    public int waiting() {
        long tenant = administrator().tenantId();
        return store.required(em -> InvitationRows.countWaiting(em, tenant));
    }

    @Override
    public List<Letter> handOut() {
        Caller caller = administrator();
        Stamp stamp = Callers.stamp(caller, clock);
        return store.required(em -> {
            // of two who ask at the same moment one gets the list
            UserRules.lock(em, caller.tenantId());
            DepartmentRows departments = DepartmentRows.read(em, caller.tenantId());
            List<Letter> letters = InvitationRows.waiting(em, caller.tenantId()).stream()
                    .map(user -> new Letter(
                            Long.toString(user.getId()),
                            user.getSignInName(),
                            user.getDisplayName(),
                            Optional.ofNullable(user.getDepartmentId())
                                    .flatMap(departments::find)
                                    .map(DepartmentRow::getName),
                            InvitationRows.issue(em, stamp, user.getId(), Purpose.FIRST)))
                    .toList();
            em.flush();
            if (!letters.isEmpty()) {
                audit.record(AuditLog.Entry.of("core.user.linksHandedOut", Map.of("links", letters.size())));
            }
            return letters;
        });
    }

    @Override
    public void mail(Issued link) {
        long tenant = administrator().tenantId();
        store.run(em -> {
            Invitation row = link(em, link.token(), clock.instant());
            if (row.getTenantId() != tenant) {
                throw refused();
            }
            UserRow user = user(em, row);
            mail.send(user.getId(), user.getEmail(), show(em, row, user), link);
            audit.record(AuditLog.Entry.of("core.user.linkMailed", Long.toString(user.getId()), user.getSignInName()));
        });
    }

    private <T> T counted(String address, Supplier<T> look) {
        addresses.require(address);
        try {
            return look.get();
        } catch (SignInRefusedException e) {
            addresses.failed(address);
            throw e;
        }
    }

    private Caller administrator() {
        access.require(Access.ADMINISTRATOR);
        return access.caller();
    }

    private static Invitation link(EntityManager em, String token, Instant now) {
        return InvitationRows.find(em, token, now).orElseThrow(InvitationsImpl::refused);
    }

    private static UserRow user(EntityManager em, Invitation link) {
        UserRow user = em.find(UserRow.class, link.getUserId());
        if (user == null || !user.isActive() || user.getTenantId() != link.getTenantId()) {
            throw refused();
        }
        return user;
    }

    private static Opened show(EntityManager em, Invitation link, UserRow user) {
        Tenant company = em.find(Tenant.class, link.getTenantId());
        return new Opened(
                company.getCode(),
                company.getName(),
                user.getSignInName(),
                user.getDisplayName(),
                link.getPurpose(),
                link.getExpiresAt(),
                user.getLocale() == null ? company.getLanguage() : user.getLocale());
    }

    private static SignInRefusedException refused() {
        return new SignInRefusedException(Text.of("core.invitation.refused"));
    }
}
