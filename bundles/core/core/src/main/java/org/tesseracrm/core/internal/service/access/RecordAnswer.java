package org.tesseracrm.core.internal.service.access;

import java.util.ArrayList;
import java.util.List;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.internal.service.access.CustomerFacts.Fact;
import org.tesseracrm.core.internal.service.access.Organisation.Member;
import org.tesseracrm.core.internal.service.access.Organisation.Unit;
import org.tesseracrm.i18n.Text;

/**
 * Whether somebody can do that with a customer, and why: what opens it or, where nothing does, each rule that does not apply.
 *
 * @param allowed by his grounds, the same that the visibility is made of
 */
record RecordAnswer(boolean allowed, Text sentence, List<Text> grounds) {
    static RecordAnswer of(OrgChart chart, Member person, Fact customer, Right right) {
        return new Writer(chart, person, customer, right).answer();
    }

    /** Whether one of them opens that customer far enough. */
    static boolean opened(List<Ground> grounds, Ground.Target customer, Right right) {
        return grounds.stream().anyMatch(ground -> ground.on(customer)
                .filter(reached -> reached.includes(right))
                .isPresent());
    }

    private static final class Writer {
        private final GroundTexts texts;
        private final OrgChart chart;
        private final Member person;
        private final Fact customer;
        private final Right right;

        Writer(OrgChart chart, Member person, Fact customer, Right right) {
            this.texts = new GroundTexts(chart);
            this.chart = chart;
            this.person = person;
            this.customer = customer;
            this.right = right;
        }

        RecordAnswer answer() {
            if (!person.active()) {
                Text left = Text.of("core.whyNot.left", person.name());
                return new RecordAnswer(false, left, List.of(left));
            }
            Ground.Target target = customer.target();
            List<Ground> grounds = chart.grounds(person);
            if (opened(grounds, target, right)) {
                List<Text> reasons = grounds.stream()
                        .filter(ground -> ground.on(target)
                                .filter(reached -> reached.includes(right))
                                .isPresent())
                        .map(ground -> texts.of(ground, target))
                        .toList();
                return new RecordAnswer(
                        true,
                        Text.of(
                                right == Right.READ ? "core.why.canRead" : "core.why.canWrite",
                                person.name(),
                                customer.name(),
                                reasons.get(0)),
                        reasons);
            }
            List<Text> less = grounds.stream()
                    .filter(ground -> ground.on(target).isPresent())
                    .map(ground -> texts.of(ground, target))
                    .toList();
            return new RecordAnswer(false, refusal(less), rules(less));
        }

        private Text refusal(List<Text> less) {
            if (!less.isEmpty()) {
                return Text.of("core.whyNot.onlyRead", person.name(), customer.name(), less.get(0));
            }
            long owner = customer.target().owner();
            return Text.of(
                    right == Right.READ ? "core.whyNot.canRead" : "core.whyNot.canWrite",
                    person.name(),
                    customer.name(),
                    texts.name(owner),
                    texts.placeOf(owner),
                    place());
        }

        private Object place() {
            Unit unit =
                    person.unit() == null ? null : chart.organisation().units().get(person.unit());
            return unit == null ? Text.of("core.why.nowhere") : texts.path(unit);
        }

        private List<Text> rules(List<Text> less) {
            List<Text> rules = new ArrayList<>();
            less.forEach(reason -> rules.add(Text.of("core.whyNot.less", reason)));
            long owner = customer.target().owner();
            Object place = texts.placeOf(owner);
            rules.add(Text.of("core.whyNot.own", texts.name(owner)));
            List<Unit> led = chart.led(person.id());
            rules.add(
                    led.isEmpty()
                            ? Text.of("core.whyNot.leadsNothing")
                            : Text.of("core.whyNot.leads", texts.paths(led), texts.name(owner), place));
            List<Unit> assisted = chart.assisted(person.id());
            rules.add(
                    assisted.isEmpty()
                            ? Text.of("core.whyNot.assistsNothing")
                            : Text.of("core.whyNot.assists", texts.paths(assisted), texts.name(owner), place));
            if (!customer.target().shares().containsKey(person.id())) {
                rules.add(Text.of("core.whyNot.shared"));
            }
            rules.add(Text.of("core.whyNot.roles"));
            rules.add(Text.of(person.posts().isEmpty() ? "core.whyNot.noPosition" : "core.whyNot.positions"));
            rules.add(Text.of("core.whyNot.boss"));
            return rules;
        }
    }
}
