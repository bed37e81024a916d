package org.tesseracrm.core.api.admin;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.query.Page;

/** The people of the caller's company (A4). For its administrator only. */
@ProviderType
public interface Users {
    /** Those whose name or sign-in name contains the text, by sign-in name; those who left included. */
    Page<User> list(String text, int limit, String cursor);

    User find(String id);

    Created create(NewUser user);

    User change(String id, long version, Profile profile);

    /** Ends the person's tokens and unlocks the sign-in. */
    Created resetPassword(String id);

    /** The person leaves: no sign-in, no tokens; what he owns stays his until it is transferred. */
    User deactivate(String id, long version);

    User reactivate(String id, long version);

    /** Lets somebody try again at once who has mistyped too often. */
    void unlock(String id);

    /** @param active false for those who have left */
    record User(
            String id, long version, String user, boolean active, Profile profile, Optional<Instant> lastSignInAt) {}

    /**
     * What an administrator says about a person.
     *
     * @param departmentId empty for none
     * @param permissions single grants beyond those of the roles
     */
    record Profile(
            String name,
            String email,
            String mobile,
            Optional<String> departmentId,
            Set<DutyRole> roles,
            Set<String> permissions,
            boolean administrator) {
        public Profile {
            roles = Set.copyOf(roles);
            permissions = Set.copyOf(permissions);
        }
    }

    /** @param password empty: one is made and handed back */
    record NewUser(String user, String password, Profile profile) {
        @Override
        public String toString() {
            return "NewUser[" + user + "]";
        }
    }

    /** @param password the first password, to be changed at the first sign-in */
    record Created(User user, String password) {
        @Override
        public String toString() {
            return "Created[" + user.user() + "]";
        }
    }
}
