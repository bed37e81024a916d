package org.tesseracrm.core.internal.service.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.internal.service.access.CustomerFacts.Fact;
import org.tesseracrm.core.internal.service.access.Organisation.Member;
import org.tesseracrm.core.internal.service.access.Organisation.Post;
import org.tesseracrm.core.internal.service.access.Organisation.Unit;
import org.tesseracrm.i18n.Text;

/** What would open a customer to somebody: each is tried on the chart before it is offered. */
final class Remedies {
    private final OrgChart chart;
    private final GroundTexts texts;
    private final Member person;
    private final Fact customer;
    private final Right right;
    private final List<Advice> found = new ArrayList<>();

    private Remedies(OrgChart chart, Member person, Fact customer, Right right) {
        this.chart = chart;
        this.texts = new GroundTexts(chart);
        this.person = person;
        this.customer = customer;
        this.right = right;
    }

    /** The smallest first: sharing opens one customer, a role many. */
    static List<Advice> of(OrgChart chart, Member person, Fact customer, Right right) {
        return person.active() ? new Remedies(chart, person, customer, right).find() : List.of();
    }

    private List<Advice> find() {
        long id = customer.id();
        add("share", Text.of("core.remedy.share", customer.name(), person.name(), GroundTexts.label(right)), id);
        add("transfer", Text.of("core.remedy.transfer", customer.name(), person.name()), id);
        long owner = customer.target().owner();
        texts.unitOf(owner).ifPresent(unit -> place(unit, owner));
        for (DutyRole role :
                chart.organisation().roles().keySet().stream().sorted().toList()) {
            if (role != DutyRole.BOSS && opens(with(person.unit(), plus(person.roles(), role), person.posts()))) {
                found.add(Advice.role(person.id(), person.name(), role));
            }
        }
        for (Post post : chart.organisation().posts().values()) {
            if (opens(with(person.unit(), person.roles(), plus(person.posts(), post.id())))) {
                found.add(Advice.position(person.id(), person.name(), post));
            }
        }
        return found;
    }

    private void place(Unit unit, long owner) {
        add("lead", Text.of("core.remedy.lead", person.name(), texts.path(unit), texts.name(owner)), unit.id());
        if (opens(with(unit.id(), person.roles(), person.posts()))) {
            add("move", Text.of("core.remedy.move", person.name(), texts.path(unit)), unit.id());
        }
        chart.led(person.id()).stream()
                .findFirst()
                .ifPresent(led -> found.add(new Advice(
                        "move",
                        Text.of("core.remedy.moveOwner", texts.name(owner), texts.path(led), person.name()),
                        Long.toString(led.id()),
                        owner)));
    }

    private boolean opens(Member changed) {
        return RecordAnswer.opened(chart.grounds(changed), customer.target(), right);
    }

    private Member with(Long unit, Set<DutyRole> roles, Set<Long> posts) {
        return new Member(person.id(), person.name(), true, unit, roles, posts);
    }

    private static <T> Set<T> plus(Set<T> some, T one) {
        Set<T> more = new HashSet<>(some);
        more.add(one);
        return more;
    }

    private void add(String kind, Text text, long about) {
        found.add(new Advice(kind, text, Long.toString(about), person.id()));
    }
}
