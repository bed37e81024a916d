package org.tesseracrm.core.internal.service.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.access.Explanations.Affected;
import org.tesseracrm.core.api.access.Explanations.Customers;
import org.tesseracrm.core.api.access.Explanations.Impact;
import org.tesseracrm.core.api.access.Explanations.PositionSketch;
import org.tesseracrm.core.api.access.Explanations.Shift;
import org.tesseracrm.core.internal.service.access.Organisation.Member;
import org.tesseracrm.core.internal.service.access.Organisation.Opens;
import org.tesseracrm.core.internal.service.access.Organisation.Post;

/** What a changed role or position would do: a chart of the company as it would be, asked beside the chart of now. */
final class Impacts {
    private static final int MOST = 20;
    private static final long NEW = 0;

    private final Rights rights;
    private final CustomerFacts customers;

    Impacts(Rights rights, CustomerFacts customers) {
        this.rights = rights;
        this.customers = customers;
    }

    Impact role(long tenant, OrgChart now, DutyRole role, Opens opens) {
        Organisation is = now.organisation();
        Map<DutyRole, Opens> roles = new HashMap<>(is.roles());
        roles.put(role, opens);
        Organisation would = new Organisation(is.units(), is.members(), is.posts(), roles);
        List<Member> holders = is.members().values().stream()
                .filter(member -> member.active() && member.roles().contains(role))
                .toList();
        return impact(tenant, now, new OrgChart(would), holders, Set.of(), user -> Set.of());
    }

    /** @param grants what was given to somebody singly */
    Impact position(long tenant, OrgChart now, PositionSketch sketch, LongFunction<Set<String>> grants) {
        Organisation is = now.organisation();
        long id = sketch.positionId()
                .map(known -> Previews.known(is.posts(), known, "positionId"))
                .orElse(NEW);
        Set<String> before = is.posts().containsKey(id) ? is.posts().get(id).permissions() : Set.of();
        Previews.requireDeclared(
                rights,
                sketch.permissions().stream()
                        .filter(each -> !before.contains(each))
                        .toList());
        Set<Long> holders = sketch.userIds().stream()
                .map(user -> Previews.known(is.members(), user, "userIds"))
                .collect(Collectors.toSet());
        Map<Long, Post> posts = new HashMap<>(is.posts());
        // its name is of no account, but must be no other's
        posts.put(id, new Post(id, "#" + id, new Opens(sketch.reach(), sketch.right()), sketch.permissions()));
        Map<Long, Member> members = new HashMap<>(is.members());
        List<Member> concerned = new ArrayList<>();
        for (Member member : is.members().values()) {
            boolean holds = member.posts().contains(id);
            boolean will = holders.contains(member.id());
            // who left keeps what he holds
            if (member.active() && (holds || will)) {
                concerned.add(member);
                members.put(member.id(), with(member, id, will));
            }
        }
        Set<String> asked = new TreeSet<>(before);
        asked.addAll(sketch.permissions());
        Organisation would = new Organisation(is.units(), members, posts, is.roles());
        return impact(tenant, now, new OrgChart(would), concerned, asked, grants);
    }

    private static Member with(Member member, long post, boolean holds) {
        Set<Long> posts = new HashSet<>(member.posts());
        if (holds) {
            posts.add(post);
        } else {
            posts.remove(post);
        }
        return new Member(member.id(), member.name(), member.active(), member.unit(), member.roles(), posts);
    }

    private Impact impact(
            long tenant,
            OrgChart now,
            OrgChart then,
            List<Member> people,
            Set<String> permissions,
            LongFunction<Set<String>> grants) {
        Holdings holdings = customers.holdings(tenant, sharedWith(now, people));
        List<Affected> affected = new ArrayList<>();
        Map<String, int[]> shifts = new TreeMap<>();
        int changed = 0;
        for (Member member : people) {
            Affected each = new Affected(
                    Long.toString(member.id()),
                    member.name(),
                    holdings.count(now.grounds(member.id())),
                    holdings.count(then.grounds(member.id())));
            affected.add(each);
            boolean shifted = false;
            Set<String> granted = permissions.isEmpty() ? Set.of() : grants.apply(member.id());
            for (String permission : permissions) {
                boolean has = may(tenant, now, member.id(), granted, permission);
                if (has != may(tenant, then, member.id(), granted, permission)) {
                    shifts.computeIfAbsent(permission, any -> new int[2])[has ? 1 : 0]++;
                    shifted = true;
                }
            }
            if (shifted || !each.now().equals(each.then())) {
                changed++;
            }
        }
        return new Impact(
                people.size(),
                changed,
                sum(affected.stream().map(Affected::now).toList()),
                sum(affected.stream().map(Affected::then).toList()),
                most(affected),
                shifts.entrySet().stream()
                        .map(entry -> new Shift(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                        .toList());
    }

    /** With whom customers are shared that these people see; roles and positions change nothing of that. */
    private static Set<Long> sharedWith(OrgChart chart, List<Member> people) {
        return people.stream()
                .flatMap(member -> chart.grounds(member.id()).stream())
                .filter(Ground.SharedWith.class::isInstance)
                .map(ground -> ((Ground.SharedWith) ground).user())
                .collect(Collectors.toSet());
    }

    private boolean may(long tenant, OrgChart chart, long user, Set<String> grants, String permission) {
        Member member = chart.organisation().members().get(user);
        Map<String, Set<String>> positions = new HashMap<>();
        for (Long id : member.posts()) {
            Post post = chart.organisation().posts().get(id);
            if (post != null) {
                positions.put(post.name(), post.permissions());
            }
        }
        return rights.verdict(tenant, permission, new Rights.Holder(member.roles(), positions, grants, false, false))
                .allowed();
    }

    private static Customers sum(List<Customers> some) {
        return new Customers(
                some.stream().mapToLong(Customers::read).sum(),
                some.stream().mapToLong(Customers::write).sum());
    }

    private static List<Affected> most(List<Affected> all) {
        return all.stream()
                .filter(each -> !each.now().equals(each.then()))
                .sorted(Comparator.comparingLong(Impacts::difference)
                        .reversed()
                        .thenComparing(Affected::name)
                        .thenComparing(Affected::userId))
                .limit(MOST)
                .toList();
    }

    private static long difference(Affected each) {
        return Math.abs(each.then().read() - each.now().read())
                + Math.abs(each.then().write() - each.now().write());
    }
}
