package org.tesseracrm.core.internal.service.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.access.Reach;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.internal.service.access.CustomerFacts.Fact;
import org.tesseracrm.core.internal.service.access.Organisation.Member;
import org.tesseracrm.core.internal.service.access.Organisation.Opens;
import org.tesseracrm.core.internal.service.access.Organisation.Post;
import org.tesseracrm.core.internal.service.access.Organisation.Unit;

/** A company of chance, with customers. */
record RandomCompany(Organisation organisation, List<Fact> customers) {
    static RandomCompany of(Random random) {
        int people = 2 + random.nextInt(8);
        Map<Long, Unit> units = new HashMap<>();
        for (long id = 101; id <= 100 + random.nextInt(8); id++) {
            Long parent = id == 101 || random.nextInt(4) == 0 ? null : 101 + (long) random.nextInt((int) id - 101);
            Long head = random.nextInt(3) == 0 ? null : person(random, people);
            Set<Long> assistants = new HashSet<>();
            while (random.nextInt(3) == 0) {
                assistants.add(person(random, people));
            }
            units.put(id, new Unit(id, "U" + id, parent, head, assistants));
        }
        Map<Long, Post> posts = new HashMap<>();
        for (long id = 201; id <= 200 + random.nextInt(3); id++) {
            posts.put(id, new Post(id, "P" + id, opens(random), Set.of()));
        }
        Map<DutyRole, Opens> roles = new EnumMap<>(DutyRole.class);
        for (DutyRole role : List.of(DutyRole.SALES, DutyRole.SERVICE)) {
            if (random.nextInt(3) == 0) {
                roles.put(role, opens(random));
            }
        }
        Map<Long, Member> members = new HashMap<>();
        for (long id = 1; id <= people; id++) {
            members.put(id, member(random, id, units, posts));
        }
        List<Fact> customers = new ArrayList<>();
        for (long id = 1001; id <= 1001 + random.nextInt(8); id++) {
            Map<Long, Right> shares = new HashMap<>();
            while (random.nextInt(2) == 0) {
                shares.put(person(random, people), random.nextBoolean() ? Right.READ : Right.WRITE);
            }
            customers.add(new Fact(id, "C" + id, new Ground.Target(person(random, people), shares)));
        }
        return new RandomCompany(new Organisation(units, members, posts, roles), customers);
    }

    static Member member(Random random, long id, Map<Long, Unit> units, Map<Long, Post> posts) {
        Set<DutyRole> roles = new HashSet<>();
        if (random.nextInt(2) == 0) {
            roles.add(DutyRole.SALES);
        }
        if (random.nextInt(5) == 0) {
            roles.add(DutyRole.SERVICE);
        }
        if (random.nextInt(12) == 0) {
            roles.add(DutyRole.BOSS);
        }
        Set<Long> held = new HashSet<>();
        posts.keySet().stream().filter(post -> random.nextInt(4) == 0).forEach(held::add);
        Long unit = units.isEmpty() || random.nextInt(6) == 0 ? null : 101 + (long) random.nextInt(units.size());
        return new Member(id, "M" + id, true, unit, roles, held);
    }

    static Opens opens(Random random) {
        return new Opens(
                Reach.values()[random.nextInt(Reach.values().length)], random.nextBoolean() ? Right.READ : Right.WRITE);
    }

    private static long person(Random random, int people) {
        return 1 + random.nextInt(people);
    }

    /** The same company with somebody as he would be. */
    RandomCompany with(Member changed) {
        Map<Long, Member> members = new HashMap<>(organisation.members());
        members.put(changed.id(), changed);
        return new RandomCompany(
                new Organisation(organisation.units(), members, organisation.posts(), organisation.roles()), customers);
    }
}
