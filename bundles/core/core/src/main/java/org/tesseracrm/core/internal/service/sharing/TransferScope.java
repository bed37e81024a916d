package org.tesseracrm.core.internal.service.sharing;

import java.util.List;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.internal.service.Sql;

/**
 * What of the log somebody sees. Of transfers: those that he made and those that touch whom he sees; administrators and who sees
 * everything, all. Of their lines: those of his own transfers, and the customers that he sees now or could see before.
 */
record TransferScope(Caller caller, Visibility visibility) {

    /** Conditions on transfer {@code t}. */
    void transfers(Sql sql) {
        sql.add("t.tenant_id = ?", caller.tenantId());
        if (caller.administrator() || !(visibility.scope() instanceof Visibility.Owners owners)) {
            return;
        }
        sql.add(
                        " and (t.created_by = ? or exists (select 1 from core_transfer_person p where p.tenant_id = ?"
                                + " and p.transfer_id = t.id and p.user_id in",
                        caller.userId(),
                        caller.tenantId())
                .in(List.copyOf(owners.userIds()))
                .add("))");
    }

    /** Conditions on line {@code l} of transfer {@code t}, beginning with {@code and}. */
    void lines(Sql sql) {
        if (!(visibility.scope() instanceof Visibility.Owners owners)) {
            return;
        }
        List<Long> people = List.copyOf(owners.userIds());
        sql.add(" and (t.created_by = ? or l.from_id in", caller.userId())
                .in(people)
                .add(" or l.to_id in")
                .in(people)
                .add(
                        " or exists (select 1 from core_customer c where c.id = l.customer_id and c.tenant_id = ?"
                                + " and c.owner_id in",
                        caller.tenantId())
                .in(people)
                .add(
                        ") or exists (select 1 from core_share s where s.tenant_id = ? and s.customer_id = l.customer_id"
                                + " and s.user_id in",
                        caller.tenantId())
                .in(List.copyOf(owners.sharedWith()))
                .add("))");
    }
}
