package org.tesseracrm.core.internal.service.access;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.internal.service.access.Organisation.Member;
import org.tesseracrm.core.internal.service.access.Organisation.Opens;
import org.tesseracrm.core.internal.service.access.Organisation.Unit;

/** The rules of A6, A7 and A8 said once more, one customer and one person at a time, as slowly and plainly as can be. */
record Rules(Organisation company) {
    boolean may(long person, long owner, Map<Long, Right> shares, Right right) {
        return member(person).isBoss()
                || person == owner
                || leads(person, owner)
                || isShared(person, shares, right)
                || heads(person).anyMatch(head -> isShared(head, shares, right))
                || assists(person, owner)
                || opens(person).anyMatch(opens -> reaches(person, opens, owner) && suffices(opens.right(), right));
    }

    private boolean leads(long person, long owner) {
        return company.units().values().stream()
                .anyMatch(unit -> Objects.equals(unit.head(), person) && isIn(owner, unit));
    }

    private boolean assists(long person, long owner) {
        return company.units().values().stream()
                        .anyMatch(unit -> unit.assistants().contains(person) && isIn(owner, unit))
                || heads(person).anyMatch(head -> head == owner || leads(head, owner));
    }

    private Stream<Long> heads(long assistant) {
        return company.units().values().stream()
                .filter(unit -> unit.assistants().contains(assistant) && unit.head() != null)
                .map(Unit::head);
    }

    private Stream<Opens> opens(long person) {
        return Stream.concat(
                member(person).roles().stream().map(company.roles()::get).filter(Objects::nonNull),
                member(person).posts().stream()
                        .map(post -> company.posts().get(post).opens()));
    }

    private boolean reaches(long person, Opens opens, long owner) {
        Long unit = member(person).unit();
        return switch (opens.reach()) {
            case OWN -> false;
            case DEPARTMENT -> unit != null && unit.equals(member(owner).unit());
            case BRANCH -> unit != null && isIn(owner, company.units().get(unit));
            case COMPANY -> true;
        };
    }

    private boolean isIn(long owner, Unit unit) {
        for (Long at = member(owner).unit();
                at != null;
                at = company.units().get(at).parent()) {
            if (at == unit.id()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShared(long with, Map<Long, Right> shares, Right right) {
        return shares.containsKey(with) && suffices(shares.get(with), right);
    }

    private static boolean suffices(Right has, Right asked) {
        return has == Right.WRITE || asked == Right.READ;
    }

    private Member member(long id) {
        return company.members().get(id);
    }
}
