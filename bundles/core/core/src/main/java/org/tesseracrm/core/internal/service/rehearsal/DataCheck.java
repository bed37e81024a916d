package org.tesseracrm.core.internal.service.rehearsal;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.upgrade.UpgradeCheck;
import org.tesseracrm.core.internal.service.Sql;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.i18n.Text;

/** Whether customers, shares and people of the core still belong together. */
@Component
public final class DataCheck implements UpgradeCheck {
    private static final String NOBODY =
            " and not exists (select 1 from core_user u where u.id = %s and u.tenant_id = c.tenant_id";

    private final Store store;

    @Activate
    public DataCheck(@Reference Store store) {
        this.store = store;
    }

    @Override
    public List<Finding> check(Company company) {
        List<Finding> findings = new ArrayList<>();
        String customers = "select count(*) from core_customer c where c.tenant_id = ? and c.deleted = 0";
        long ownerless = count(customers + NOBODY.formatted("c.owner_id") + ")", company);
        if (ownerless > 0) {
            findings.add(Finding.failure(Text.of("core.upgrade.ownerless", ownerless)));
        }
        long left = count(customers + NOBODY.formatted("c.owner_id") + " and u.state = 'ACTIVE')", company) - ownerless;
        if (left > 0) {
            findings.add(Finding.warning(Text.of("core.upgrade.ownerLeft", left)));
        }
        String shares = "select count(*) from core_share c where c.tenant_id = ?";
        long people = count(shares + NOBODY.formatted("c.user_id") + " and u.state = 'ACTIVE')", company);
        if (people > 0) {
            findings.add(Finding.warning(Text.of("core.upgrade.sharePeople", people)));
        }
        long gone = count(
                shares + " and not exists (select 1 from core_customer k where k.id = c.customer_id"
                        + " and k.tenant_id = c.tenant_id)",
                company);
        if (gone > 0) {
            findings.add(Finding.warning(Text.of("core.upgrade.shareCustomers", gone)));
        }
        return findings;
    }

    private long count(String sql, Company company) {
        return store.required(em -> new Sql(sql, company.id()).numbers(em).get(0));
    }
}
