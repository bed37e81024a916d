package org.tesseracrm.core.api.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.query.Page;

/**
 * Says why (M3), by the same grounds that decide: {@link DataPermission} and {@link Access#may} are made of them. Records of any
 * module are asked for by the customer that they hang on. All texts are in the caller's language.
 */
@ProviderType
public interface Explanations {
    /**
     * Who can see that customer and what hangs on it, and why; those who may also change it first, then by name.
     *
     * @param limit 1 to 500
     * @param cursor of the page before, empty for the first
     * @throws org.tesseracrm.core.api.error.NotFoundException where the caller cannot see it himself
     */
    Page<Viewer> viewers(String customerId, int limit, String cursor);

    /**
     * Why that person can or cannot do that. About oneself everybody may ask, about others their superiors, bosses and
     * administrators.
     *
     * @throws org.tesseracrm.core.api.error.ForbiddenException where that person is not the caller's to ask about
     * @throws org.tesseracrm.core.api.error.NotFoundException where the caller cannot see the customer himself
     */
    Answer why(Question question);

    /**
     * What such rights would open to that person, or to somebody new; nothing is saved. For the administrator.
     */
    Opening preview(Sketch sketch);

    /**
     * What it would change for all who have that duty role if it opened this; nothing is saved. For the administrator.
     *
     * @throws org.tesseracrm.core.api.error.ConflictException for the boss, who sees all
     */
    Impact previewRole(DutyRole role, Reach reach, Right right);

    /** The same of a position, new or changed, and of those who would hold it. For the administrator. */
    Impact previewPosition(PositionSketch sketch);

    /** @param reasons at least one, the strongest first */
    record Viewer(String userId, String name, String department, boolean active, Right right, List<String> reasons) {
        public Viewer {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * @param permission a function permission, empty where only the record is asked about
     * @param customerId the record's customer, empty where only the action is asked about
     * @param right what is to be done with the record
     */
    record Question(String userId, String permission, Optional<String> customerId, Right right) {}

    /**
     * @param sentence the whole answer in a sentence or two
     * @param grounds why it is so: what allows it or, where refused, each rule that was asked and did not apply
     * @param remedies where refused, what would change it; empty where allowed
     */
    record Answer(boolean allowed, String sentence, List<String> grounds, List<Remedy> remedies) {
        public Answer {
            grounds = List.copyOf(grounds);
            remedies = List.copyOf(remedies);
        }
    }

    /**
     * @param kind what would have to be done: one of {@code share}, {@code transfer}, {@code lead}, {@code move}, {@code role},
     *     {@code position}, {@code grant}, {@code module} (switch it on) and {@code install}
     * @param about with what: id of the customer, of the customer, of the department, of the department, name of the duty role, id
     *     of the position, of the permission, of the module, of the module
     * @param userId to whom: the person asked about or, where his superior's own people are moved, the customer's owner
     */
    record Remedy(String kind, String text, String about, String userId) {}

    /**
     * Rights as they would be.
     *
     * @param userId whose, empty for somebody new
     * @param departmentId where he would be, empty for nowhere
     */
    record Sketch(
            Optional<String> userId,
            Optional<String> departmentId,
            Set<DutyRole> roles,
            Set<String> positionIds,
            Set<String> permissions) {
        public Sketch {
            roles = Set.copyOf(roles);
            positionIds = Set.copyOf(positionIds);
            permissions = Set.copyOf(permissions);
        }
    }

    /**
     * @param permissions what he could do, by id
     * @param gained of them, those that he has not now
     * @param lost those that he has now and would no longer have
     * @param customersRead how many customers he could see, counted up to 1,001
     * @param customersNow how many he sees now
     * @param people whose customers these are, at most 100 names
     */
    record Opening(
            List<String> permissions,
            List<String> gained,
            List<String> lost,
            Page.Total customersRead,
            Page.Total customersNow,
            List<String> people) {
        public Opening {
            permissions = List.copyOf(permissions);
            gained = List.copyOf(gained);
            lost = List.copyOf(lost);
            people = List.copyOf(people);
        }
    }

    /**
     * A position as it would be.
     *
     * @param positionId which, empty for a new one
     * @param userIds who would hold it
     */
    record PositionSketch(
            Optional<String> positionId, Set<String> permissions, Reach reach, Right right, Set<String> userIds) {
        public PositionSketch {
            permissions = Set.copyOf(permissions);
            userIds = Set.copyOf(userIds);
        }
    }

    /**
     * What a change would do to those who have the role or position now or would have it, and work here.
     *
     * @param people how many these are
     * @param changed for how many of them a number of customers or a permission would change
     * @param now what each sees and may change now, added up: a customer counts once for each who sees it
     * @param then the same, then
     * @param most at most 20 for whom the numbers change, those with the greatest difference first
     * @param permissions that somebody would gain or lose, by id
     */
    record Impact(
            int people, int changed, Customers now, Customers then, List<Affected> most, List<Shift> permissions) {
        public Impact {
            most = List.copyOf(most);
            permissions = List.copyOf(permissions);
        }
    }

    /** Numbers of customers, without those in the recycle bin. @param write how many of them may be changed */
    record Customers(long read, long write) {}

    /** Somebody whose customers change. */
    record Affected(String userId, String name, Customers now, Customers then) {}

    /** @param gained how many people would gain it */
    record Shift(String permission, int gained, int lost) {}
}
