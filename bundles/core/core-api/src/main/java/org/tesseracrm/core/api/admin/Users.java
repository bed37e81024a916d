package org.tesseracrm.core.api.admin;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.query.Page;

/**
 * The people of the caller's company (A4). For its administrator only. Moving, promoting, demoting and leaving are {@link Careers},
 * photos {@link Pictures}. A company keeps a boss and an administrator: what would take away the last of them is refused with a
 * {@link org.tesseracrm.core.api.error.ConflictException}, and so is taking one's own administration.
 */
@ProviderType
public interface Users {
    /** By sign-in name; those who left included unless the query says otherwise. */
    Page<User> list(Query query, int limit, String cursor);

    User find(String id);

    /**
     * Without a password typed, a one-time link is made with which the person chooses his own.
     *
     * @throws org.tesseracrm.core.api.error.ConflictException where the name is taken or all places of the company are
     * @throws org.tesseracrm.core.api.error.InvalidInputException naming the fields that are wrong
     */
    Created create(NewUser user);

    User change(String id, long version, Profile profile);

    /**
     * A one-time link with which the person chooses a new password, and the sign-in unlocked. The old password, sessions and tokens
     * hold until the link is used; earlier links end now.
     *
     * @throws org.tesseracrm.core.api.error.ConflictException for who has left
     */
    Created resetPassword(String id);

    /**
     * For unattended use: the password that was typed holds from now on, to be changed at the next sign-in. Ends the person's
     * sessions, tokens and links, and unlocks the sign-in.
     *
     * @throws org.tesseracrm.core.api.error.InvalidInputException on {@code password} where it is too weak
     */
    User setPassword(String id, String password);

    /** Until when somebody who has mistyped too often must wait with the next try; empty for who need not. */
    Optional<Instant> lockedUntil(String id);

    /** Lets somebody try again at once who has mistyped too often. */
    void unlock(String id);

    /**
     * What to look for; what is empty asks for nothing.
     *
     * @param text part of a name or sign-in name
     * @param departmentId those who belong to it, not to those below
     * @param active true for those who work here, false for those who left
     */
    record Query(
            String text,
            Optional<String> departmentId,
            Optional<DutyRole> role,
            Optional<String> positionId,
            Optional<Boolean> active) {
        public static Query of(String text) {
            return new Query(text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * @param active false for those who have left
     * @param photo id of his picture, for {@link Pictures#photo}
     * @param invitedUntil until when the link is good that he has not used yet; empty where there is none
     */
    record User(
            String id,
            long version,
            String user,
            boolean active,
            Profile profile,
            Optional<Instant> lastSignInAt,
            Optional<String> photo,
            Optional<Instant> invitedUntil) {}

    /**
     * What an administrator says about a person.
     *
     * @param departmentId empty for none
     * @param permissions single grants beyond those of roles and positions (A9)
     * @param administrator whether the company's administration is open to him; a boss may go without
     * @param positionIds the positions that he holds (A6)
     * @param discountLimit the greatest discount he may give, in percent from 0 to 100 with two places; empty: no limit
     */
    record Profile(
            String name,
            String email,
            String mobile,
            Optional<String> departmentId,
            Set<DutyRole> roles,
            Set<String> permissions,
            boolean administrator,
            Set<String> positionIds,
            Optional<BigDecimal> discountLimit) {
        public Profile {
            roles = Set.copyOf(roles);
            permissions = Set.copyOf(permissions);
            positionIds = Set.copyOf(positionIds);
        }

        /** Of somebody who holds no position and has no limit. */
        public Profile(
                String name,
                String email,
                String mobile,
                Optional<String> departmentId,
                Set<DutyRole> roles,
                Set<String> permissions,
                boolean administrator) {
            this(name, email, mobile, departmentId, roles, permissions, administrator, Set.of(), Optional.empty());
        }
    }

    /**
     * @param password empty: a one-time link is made; else it is to be changed at the first sign-in
     * @param profile who has no role in it sells
     */
    record NewUser(String user, String password, Profile profile) {
        @Override
        public String toString() {
            return "NewUser[" + user + "]";
        }
    }

    /** @param invitation the one-time link, shown now and never again; empty where a password was typed */
    record Created(User user, Optional<Invitations.Issued> invitation) {}
}
