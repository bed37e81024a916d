package org.tesseracrm.core.internal.service.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.access.Explanations;
import org.tesseracrm.core.api.access.Reach;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.ForbiddenException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.internal.service.access.CustomerFacts.Fact;
import org.tesseracrm.core.internal.service.access.Organisation.Member;
import org.tesseracrm.core.internal.service.access.Organisation.Opens;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

/** Reads the grounds out: the same that the data permission is made of, and the verdicts that function permissions are. */
@Component
public final class ExplanationsImpl implements Explanations {
    private final Access access;
    private final OrgCharts charts;
    private final People people;
    private final Rights rights;
    private final CustomerFacts customers;
    private final Messages messages;
    private final Previews previews;
    private final Impacts impacts;

    /** Where somebody's function permissions come from. */
    interface People {
        Optional<Rights.Holder> holder(long tenantId, long userId);

        /** What was given to people singly; of all who have something. */
        default Map<Long, Set<String>> grants(long tenantId) {
            return Map.of();
        }
    }

    @Activate
    public ExplanationsImpl(
            @Reference Access access,
            @Reference OrgCharts charts,
            @Reference Callers callers,
            @Reference Rights rights,
            @Reference CustomerFacts customers,
            @Reference Messages messages) {
        this(access, charts, (People) callers, rights, customers, messages);
    }

    ExplanationsImpl(
            Access access, OrgCharts charts, People people, Rights rights, CustomerFacts customers, Messages messages) {
        this.access = access;
        this.charts = charts;
        this.people = people;
        this.rights = rights;
        this.customers = customers;
        this.messages = messages;
        this.previews = new Previews(rights, customers);
        this.impacts = new Impacts(rights, customers);
    }

    @Override
    public Page<Viewer> viewers(String customerId, int limit, String cursor) {
        Caller caller = access.caller();
        OrgChart chart = charts.of(caller.tenantId());
        Fact customer = visible(caller, chart, customerId);
        if (limit < 1 || limit > ListRequest.MAX_LIMIT) {
            throw InvalidInputException.of("limit", "range", Text.of("core.list.limit", ListRequest.MAX_LIMIT));
        }
        Page<ViewerPages.Seen> page = ViewerPages.page(chart, customer.target(), caller.locale(), limit, cursor);
        GroundTexts texts = new GroundTexts(chart);
        return page.with(page.items().stream()
                .map(seen -> viewer(caller, chart, texts, customer.target(), seen))
                .toList());
    }

    private Viewer viewer(
            Caller caller, OrgChart chart, GroundTexts texts, Ground.Target customer, ViewerPages.Seen seen) {
        Member person = seen.person();
        List<String> reasons = new ArrayList<>();
        if (!person.active()) {
            reasons.add(say(caller, Text.of("core.whyNot.left", person.name())));
        }
        chart.grounds(person.id()).stream()
                .filter(ground -> ground.on(customer).isPresent())
                .forEach(ground -> reasons.add(say(caller, texts.of(ground, customer))));
        return new Viewer(
                Long.toString(person.id()),
                person.name(),
                texts.unitOf(person.id()).map(texts::path).orElse(""),
                person.active(),
                seen.right(),
                reasons);
    }

    @Override
    public Answer why(Question question) {
        Caller caller = access.caller();
        OrgChart chart = charts.of(caller.tenantId());
        Member person = person(chart, question.userId());
        requireMayAsk(caller, chart, person);
        Optional<Fact> customer = question.customerId().map(id -> visible(caller, chart, id));
        if (customer.isEmpty() && question.permission().isEmpty()) {
            throw InvalidInputException.of("permission", "required", Text.of("core.error.required"));
        }
        List<Part> parts = new ArrayList<>();
        if (!question.permission().isEmpty()) {
            parts.add(action(caller, chart, person, question.permission()));
        }
        customer.ifPresent(fact -> parts.add(with(chart, person, fact, question.right())));
        return answer(caller, parts);
    }

    /** A part of a question, answered. */
    private record Part(boolean allowed, Text sentence, List<Text> grounds, List<Advice> advice) {}

    private Part action(Caller caller, OrgChart chart, Member person, String permission) {
        Rights.Holder holder = people.holder(caller.tenantId(), person.id()).orElseThrow(NotFoundException::new);
        PermissionAnswer answer = PermissionAnswer.of(
                person.id(),
                person.name(),
                person.active(),
                permission,
                rights.verdict(caller.tenantId(), permission, holder),
                rights,
                chart.organisation());
        return new Part(answer.allowed(), answer.sentence(), answer.grounds(), answer.advice());
    }

    private static Part with(OrgChart chart, Member person, Fact customer, Right right) {
        RecordAnswer answer = RecordAnswer.of(chart, person, customer, right);
        return new Part(
                answer.allowed(),
                answer.sentence(),
                answer.grounds(),
                answer.allowed() ? List.of() : Remedies.of(chart, person, customer, right));
    }

    /** Allowed where all parts are; else what is said is what stands in the way. */
    private Answer answer(Caller caller, List<Part> parts) {
        boolean allowed = parts.stream().allMatch(Part::allowed);
        List<Part> told =
                parts.stream().filter(part -> part.allowed() == allowed).toList();
        return new Answer(
                allowed,
                String.join(
                        caller.locale().getLanguage().equals("zh") ? "" : " ",
                        told.stream()
                                .map(part -> say(caller, part.sentence()))
                                .distinct()
                                .toList()),
                told.stream()
                        .flatMap(part -> part.grounds().stream())
                        .map(text -> say(caller, text))
                        .distinct()
                        .toList(),
                told.stream()
                        .flatMap(part -> part.advice().stream())
                        .map(advice -> new Remedy(
                                advice.kind(),
                                say(caller, advice.text()),
                                advice.about(),
                                Long.toString(advice.user())))
                        .toList());
    }

    @Override
    public Opening preview(Sketch sketch) {
        access.require(Access.ADMINISTRATOR);
        Caller caller = access.caller();
        OrgChart chart = charts.of(caller.tenantId());
        Optional<Rights.Holder> now = sketch.userId()
                .map(id ->
                        people.holder(caller.tenantId(), person(chart, id).id()).orElseThrow(NotFoundException::new));
        return previews.of(caller, chart, sketch, now);
    }

    @Override
    public Impact previewRole(DutyRole role, Reach reach, Right right) {
        access.require(Access.ADMINISTRATOR);
        if (role == DutyRole.BOSS) {
            throw new ConflictException(Text.of("core.role.bossSeesAll"));
        }
        long tenant = access.caller().tenantId();
        return impacts.role(tenant, charts.of(tenant), role, new Opens(reach, right));
    }

    @Override
    public Impact previewPosition(PositionSketch sketch) {
        access.require(Access.ADMINISTRATOR);
        long tenant = access.caller().tenantId();
        Map<Long, Set<String>> grants = people.grants(tenant);
        return impacts.position(tenant, charts.of(tenant), sketch, user -> grants.getOrDefault(user, Set.of()));
    }

    private Fact visible(Caller caller, OrgChart chart, String customerId) {
        // worked out before it is known whether there is such a customer: the time of a refusal does not tell
        List<Ground> grounds = caller.isSystem() ? List.of() : chart.grounds(caller.userId());
        return customers
                .find(caller.tenantId(), Ids.parse(customerId))
                .filter(fact -> caller.isSystem() || RecordAnswer.opened(grounds, fact.target(), Right.READ))
                .orElseThrow(NotFoundException::new);
    }

    private static Member person(OrgChart chart, String userId) {
        return Optional.ofNullable(chart.organisation().members().get(Ids.parse(userId)))
                .orElseThrow(NotFoundException::new);
    }

    /** About oneself everybody may, about others who stands above them, who sees all, and who administers. */
    private static void requireMayAsk(Caller caller, OrgChart chart, Member person) {
        boolean may = caller.isSystem()
                || caller.administrator()
                || chart.grounds(caller.userId()).stream()
                        .anyMatch(ground -> ground instanceof Ground.Boss
                                || (ground instanceof Ground.Own
                                                || ground instanceof Ground.Leads
                                                || ground instanceof Ground.Assists)
                                        && ground.people().contains(person.id()));
        if (!may) {
            throw new ForbiddenException(Access.ADMINISTRATOR);
        }
    }

    private String say(Caller caller, Text text) {
        return messages.text(caller.locale(), text);
    }
}
