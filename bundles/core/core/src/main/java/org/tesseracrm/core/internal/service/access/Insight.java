package org.tesseracrm.core.internal.service.access;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.internal.service.access.CustomerFacts.Fact;
import org.tesseracrm.core.internal.service.access.Organisation.Member;
import org.tesseracrm.i18n.Messages;

/**
 * The data permission of others than the caller: for the core alone, whose callers have asked whether he may know. Made of the same
 * grounds as everything else.
 */
@Component(service = Insight.class)
public final class Insight {
    private final OrgCharts charts;
    private final CustomerFacts customers;
    private final Messages messages;

    @Activate
    public Insight(@Reference OrgCharts charts, @Reference CustomerFacts customers, @Reference Messages messages) {
        this.charts = charts;
        this.customers = customers;
        this.messages = messages;
    }

    /** What that person sees, or may change. */
    public Visibility visibility(long tenantId, long userId, Right right) {
        return new Visibility(tenantId, right, charts.of(tenantId).scope(userId, right));
    }

    /**
     * Those of the people who could not do that with the customer, in the order given, each with the reason as a sentence.
     *
     * @param userIds of the company; others are left out
     * @throws NotFoundException where the company has no such customer
     */
    public Map<Long, String> refusals(
            long tenantId, long customerId, Collection<Long> userIds, Right right, Locale language) {
        OrgChart chart = charts.of(tenantId);
        Fact customer = customers.find(tenantId, customerId).orElseThrow(NotFoundException::new);
        Map<Long, String> refusals = new LinkedHashMap<>();
        for (long user : userIds) {
            Optional<Member> person =
                    Optional.ofNullable(chart.organisation().members().get(user));
            person.map(member -> RecordAnswer.of(chart, member, customer, right))
                    .filter(answer -> !answer.allowed())
                    .ifPresent(answer -> refusals.put(user, messages.text(language, answer.sentence())));
        }
        return refusals;
    }
}
