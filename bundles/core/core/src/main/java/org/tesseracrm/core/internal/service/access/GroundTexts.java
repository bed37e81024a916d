package org.tesseracrm.core.internal.service.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.internal.service.access.Organisation.Member;
import org.tesseracrm.core.internal.service.access.Organisation.Opens;
import org.tesseracrm.core.internal.service.access.Organisation.Unit;
import org.tesseracrm.i18n.Text;

/** Says a ground that opens a customer: the rule, and where in the tree it applies. */
final class GroundTexts {
    private final OrgChart chart;

    GroundTexts(OrgChart chart) {
        this.chart = chart;
    }

    /** @param ground one that opens that customer */
    Text of(Ground ground, Ground.Target customer) {
        if (ground instanceof Ground.Boss) {
            return Text.of("core.why.boss");
        }
        if (ground instanceof Ground.Own) {
            return Text.of("core.why.own");
        }
        if (ground instanceof Ground.Leads leads) {
            return Text.of("core.why.leads", path(leads.unit()), name(customer.owner()), placeOf(customer.owner()));
        }
        if (ground instanceof Ground.Assists assists) {
            return assists(assists.unit(), customer.owner());
        }
        if (ground instanceof Ground.SharedWith shared) {
            return shared(shared, customer);
        }
        if (ground instanceof Ground.RoleOpens role) {
            return opens("core.why.role.", Text.of(role.role().label()), role.opens(), role.unit());
        }
        Ground.PositionOpens position = (Ground.PositionOpens) ground;
        return opens(
                "core.why.position.", position.post().name(), position.post().opens(), position.unit());
    }

    private Text assists(Unit unit, long owner) {
        Object place = placeOf(owner);
        if (unit.head() == null) {
            return Text.of("core.why.assistsVacant", path(unit), name(owner), place);
        }
        String head = name(unit.head());
        if (chart.branch(unit).contains(owner)) {
            return Text.of("core.why.assists", head, path(unit), name(owner), place);
        }
        if (unit.head() == owner) {
            return Text.of("core.why.assistsOwner", head, path(unit));
        }
        return chart.led(unit.head()).stream()
                .filter(led -> chart.branch(led).contains(owner))
                .findFirst()
                .map(led -> Text.of("core.why.assistsElsewhere", head, path(unit), path(led), name(owner), place))
                .orElseThrow(() -> new IllegalArgumentException("does not open it"));
    }

    private Text shared(Ground.SharedWith shared, Ground.Target customer) {
        Text right = label(customer.shares().get(shared.user()));
        return shared.unit()
                .map(unit -> Text.of("core.why.sharedHead", name(shared.user()), path(unit), right))
                .orElseGet(() -> Text.of("core.why.shared", right));
    }

    private Text opens(String key, Object holder, Opens opens, Optional<Unit> unit) {
        return Text.of(
                key + opens.reach(),
                holder,
                label(opens.right()),
                unit.<Object>map(this::path).orElse(""));
    }

    static Text label(Right right) {
        return Text.of(right.label());
    }

    String name(long user) {
        Member member = chart.organisation().members().get(user);
        return member == null ? "?" : member.name();
    }

    /** Departments from the top, as people read them. */
    String path(Unit unit) {
        return chart.path(unit.id()).stream().map(Unit::name).collect(Collectors.joining(" › "));
    }

    String paths(List<Unit> units) {
        return units.stream().map(this::path).collect(Collectors.joining("; "));
    }

    /** Where somebody works: a path, or the words for nowhere. */
    Object placeOf(long user) {
        return unitOf(user).<Object>map(this::path).orElseGet(() -> Text.of("core.why.nowhere"));
    }

    Optional<Unit> unitOf(long user) {
        Member member = chart.organisation().members().get(user);
        return member == null || member.unit() == null
                ? Optional.empty()
                : Optional.ofNullable(chart.organisation().units().get(member.unit()));
    }
}
