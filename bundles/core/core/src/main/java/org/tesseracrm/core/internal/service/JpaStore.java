package org.tesseracrm.core.internal.service;

import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.datasource.Transactions;

/** The persistence unit {@code core}. */
@Component
public final class JpaStore implements Store {
    private final Transactions transactions;
    private final JpaTemplate template;
    private final EntityManagerFactory factory;

    @Activate
    public JpaStore(
            @Reference Transactions transactions,
            @Reference(target = "(osgi.unit.name=core)") JpaTemplate template,
            @Reference(target = "(osgi.unit.name=core)") EntityManagerFactory factory) {
        this.transactions = transactions;
        this.template = template;
        this.factory = factory;
    }

    @Override
    public <T> T required(Function<EntityManager, T> work) {
        return transactions.required(template, work);
    }

    @Override
    public <T> T independent(Function<EntityManager, T> work) {
        return transactions.independent(factory, work);
    }

    @Override
    public boolean isUnderWay() {
        return transactions.isUnderWay();
    }

    @Override
    public void afterCommit(Runnable action) {
        transactions.afterCommit(action);
    }
}
