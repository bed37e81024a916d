package org.tesseracrm.core.api.admin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.admin.Users.User;

/**
 * How people move through the company (A4). For its administrator only; the last boss and the last administrator are neither
 * demoted nor let go ({@link org.tesseracrm.core.api.error.ConflictException}), nobody lets himself go.
 */
@ProviderType
public interface Careers {
    /**
     * What a step would do, without doing it.
     *
     * @param departmentId where a member goes down to; empty: the only one there is. Ignored otherwise
     */
    Step preview(String userId, Direction direction, Optional<String> departmentId);

    /**
     * Takes the step that {@link #preview} describes.
     *
     * @param version of the person
     * @throws org.tesseracrm.core.api.error.ConflictException with the step's refusal where it is not possible
     */
    User take(String userId, long version, Direction direction, Optional<String> departmentId);

    /**
     * Into another department as a member. Whom he led he leads on, unless it is the department that he comes from.
     *
     * @param departmentId empty: into none
     */
    User move(String userId, long version, Optional<String> departmentId);

    /** What becomes of what he has when he leaves. */
    Leaving previewLeaving(String userId);

    /**
     * Leave (离职): ends sign-in, sessions, tokens and links, ends his being head and assistant, and gives his customers to the
     * heirs; all in one transaction.
     *
     * @param version of the person
     * @param heirs user ids with how many parts each gets, at least 1; empty: his customers stay his until they are transferred
     * @param note for the log of transfers, at most 500 characters
     * @throws org.tesseracrm.core.api.error.InvalidInputException on {@code heirs} where one of them does not work here
     */
    User leave(String userId, long version, Map<String, Integer> heirs, String note);

    /**
     * Takes somebody back who has left, with his roles and positions; what he led and owned does not come back by itself. He gets in
     * with his old password or by a link of {@link Users#resetPassword}.
     *
     * @throws org.tesseracrm.core.api.error.ConflictException where all places of the company are taken
     */
    User comeBack(String userId, long version);

    /** Promote (升职) or demote (降职). */
    enum Direction {
        /** From member to head of his department; from head to member of the department above. */
        UP,
        /** From head to member of his department; from member to head of a department below. */
        DOWN
    }

    /**
     * @param refusal why it is not possible, in the caller's language; empty where it is
     * @param sentences what will happen, in the caller's language and order; empty where it is not possible
     * @param from his department now
     * @param to his department then
     * @param headThen whether he leads that department then
     * @param follower who leads it now and will be its member; empty where nobody does
     * @param choices departments below from which one can be chosen, of which {@code to} is one; empty where nothing is to be chosen
     */
    record Step(
            Direction direction,
            Optional<String> refusal,
            List<String> sentences,
            Optional<Place> from,
            Optional<Place> to,
            boolean headThen,
            Optional<String> follower,
            List<Place> choices) {
        public Step {
            sentences = List.copyOf(sentences);
            choices = List.copyOf(choices);
        }

        public boolean possible() {
            return refusal.isEmpty();
        }
    }

    record Place(String departmentId, String name) {}

    /**
     * @param refusal why he cannot leave, in the caller's language; empty where he can
     * @param customers how many he owns, those in the recycle bin included
     * @param heads departments that will have no head
     * @param assists departments whose head he assists
     */
    record Leaving(Optional<String> refusal, long customers, List<Place> heads, List<Place> assists) {
        public Leaving {
            heads = List.copyOf(heads);
            assists = List.copyOf(assists);
        }
    }
}
