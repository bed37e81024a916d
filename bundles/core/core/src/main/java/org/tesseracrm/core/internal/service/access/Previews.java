package org.tesseracrm.core.internal.service.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.Explanations.Opening;
import org.tesseracrm.core.api.access.Explanations.Sketch;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.internal.service.access.Organisation.Member;
import org.tesseracrm.core.internal.service.access.Organisation.Post;
import org.tesseracrm.i18n.Text;

/** What rights would open if somebody had them: the same chart, asked about a person as he would be. */
final class Previews {
    private static final int MOST_NAMES = 100;

    private final Rights rights;
    private final CustomerFacts customers;

    Previews(Rights rights, CustomerFacts customers) {
        this.rights = rights;
        this.customers = customers;
    }

    /** @param now the person's rights as they are; empty for somebody new */
    Opening of(Caller caller, OrgChart chart, Sketch sketch, Optional<Rights.Holder> now) {
        Member would = would(chart, sketch);
        Set<String> will = rights.of(caller.tenantId(), holder(chart, would, sketch.permissions(), now));
        Set<String> has =
                now.map(holder -> rights.of(caller.tenantId(), holder)).orElse(Set.of());
        Visibility read = visibility(caller, chart.grounds(would));
        return new Opening(
                List.copyOf(will),
                without(will, has),
                without(has, will),
                customers.count(caller, read),
                sketch.userId().isEmpty()
                        ? new Page.Total(0, Page.Relation.eq)
                        : customers.count(caller, visibility(caller, chart.grounds(would.id()))),
                names(chart, read));
    }

    private static Visibility visibility(Caller caller, List<Ground> grounds) {
        return new Visibility(caller.tenantId(), Right.READ, OrgChart.scope(grounds, Right.READ));
    }

    /** The person as he would be; whoever is new has an id that nobody has. */
    static Member would(OrgChart chart, Sketch sketch) {
        Organisation organisation = chart.organisation();
        Optional<Member> is = sketch.userId()
                .map(id -> Optional.ofNullable(organisation.members().get(Ids.parse(id)))
                        .orElseThrow(NotFoundException::new));
        return new Member(
                is.map(Member::id).orElse(0L),
                is.map(Member::name).orElse(""),
                true,
                sketch.departmentId()
                        .map(id -> known(organisation.units(), id, "departmentId"))
                        .orElse(null),
                sketch.roles(),
                new HashSet<>(sketch.positionIds().stream()
                        .map(id -> known(organisation.posts(), id, "positionIds"))
                        .toList()));
    }

    static long known(Map<Long, ?> things, String id, String field) {
        try {
            long parsed = Ids.parse(id);
            if (things.containsKey(parsed)) {
                return parsed;
            }
        } catch (NotFoundException e) {
            // the same answer as for one that is not there
        }
        throw InvalidInputException.of(field, "unknown", Text.of("core.error.unknown"));
    }

    static void requireDeclared(Rights rights, Collection<String> permissions) {
        if (!permissions.stream().allMatch(rights::isDeclared)) {
            throw InvalidInputException.of("permissions", "unknown", Text.of("core.error.unknown"));
        }
    }

    private Rights.Holder holder(OrgChart chart, Member would, Set<String> permissions, Optional<Rights.Holder> now) {
        requireDeclared(rights, permissions);
        Map<String, Set<String>> positions = new HashMap<>();
        for (Long id : would.posts()) {
            Post post = chart.organisation().posts().get(id);
            positions.put(post.name(), post.permissions());
        }
        return new Rights.Holder(
                would.roles(),
                positions,
                permissions,
                now.map(Rights.Holder::administrator).orElse(false),
                now.map(Rights.Holder::operator).orElse(false));
    }

    private static List<String> without(Collection<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return List.copyOf(rest);
    }

    private static List<String> names(OrgChart chart, Visibility visibility) {
        Map<Long, Member> members = chart.organisation().members();
        Stream<Member> seen = visibility.scope() instanceof Visibility.Owners owners
                ? owners.userIds().stream().map(members::get).filter(member -> member != null)
                : members.values().stream();
        return seen.map(Member::name).sorted().limit(MOST_NAMES).toList();
    }
}
