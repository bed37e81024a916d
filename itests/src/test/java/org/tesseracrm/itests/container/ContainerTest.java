package org.tesseracrm.itests.container;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.ops4j.pax.exam.CoreOptions.streamBundle;
import static org.ops4j.pax.tinybundles.TinyBundles.bundle;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.persistence.EntityManager;
import javax.sql.DataSource;
import org.apache.aries.jpa.template.JpaTemplate;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.ops4j.pax.exam.util.Filter;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.tesseracrm.datasource.Transactions;
import org.tesseracrm.itests.harness.Folders;

/** What a module whose tables cannot be made does to the others, and what a transaction over two modules leaves behind. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ContainerTest {
    private static final String DATA_SOURCE = "(osgi.jndi.service.name=crm-%s)";

    @Inject
    private BundleContext context;

    @Inject
    @Filter(value = "(osgi.unit.name=core)", timeout = 60_000)
    private JpaTemplate core;

    @Inject
    @Filter(value = "(osgi.unit.name=contacts)", timeout = 60_000)
    private JpaTemplate contacts;

    @Inject
    private Transactions transactions;

    @Inject
    @Filter(value = "(osgi.jndi.service.name=crm-fine)", timeout = 60_000)
    private DataSource fine;

    @Configuration
    public Option[] distribution() {
        Option[] own = {
            module(
                    "broken",
                    "<createTable tableName='broken_thing'><column name='x' type='no_such_type'/></createTable>"),
            module(
                    "fine",
                    "<createTable tableName='fine_thing'><column name='x' type='bigint'/></createTable>"
                            + "<createTable tableName='fine_other'><column name='x' type='bigint'/></createTable>")
        };
        return Stream.concat(Arrays.stream(ContainerOptions.of(Folders.temporary("exam"))), Arrays.stream(own))
                .toArray(Option[]::new);
    }

    private static Option module(String id, String change) {
        String changelog = "<?xml version='1.0' encoding='UTF-8'?>"
                + "<databaseChangeLog xmlns='http://www.liquibase.org/xml/ns/dbchangelog'"
                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                + " xsi:schemaLocation='http://www.liquibase.org/xml/ns/dbchangelog"
                + " http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd'>"
                + "<changeSet id='1' author='itests'>" + change + "</changeSet></databaseChangeLog>";
        return streamBundle(bundle().addResource(
                                "db/changelog/master.xml",
                                new ByteArrayInputStream(changelog.getBytes(StandardCharsets.UTF_8)))
                        .setHeader(Constants.BUNDLE_SYMBOLICNAME, "org.tesseracrm.itests." + id)
                        .setHeader("Tessera-Module", id)
                        .setHeader("Tessera-Changelog", id + "=db/changelog/master.xml")
                        .build())
                .start();
    }

    @Test
    public void aModuleWhoseTablesCannotBeMadeKeepsNobodyElseDown() throws Exception {
        // the good one came after the broken one, and has its data source: it was injected
        try (var connection = fine.getConnection()) {
            assertEquals("crm", connection.getCatalog());
        }
        assertEquals(
                0,
                context.getServiceReferences(DataSource.class, DATA_SOURCE.formatted("broken"))
                        .size());
    }

    @Test
    public void aTransactionOverTwoModulesIsAllOrNothing() {
        transactions.required(core, outer -> {
            insert(outer, "fine_thing", 1);
            return transactions.required(contacts, inner -> {
                assertEquals("one connection", connection(outer), connection(inner));
                return insert(inner, "fine_other", 1);
            });
        });
        assertEquals(Long.valueOf(1), count("fine_thing"));
        assertEquals(Long.valueOf(1), count("fine_other"));

        assertThrows(
                IllegalStateException.class,
                () -> transactions.required(core, outer -> {
                    insert(outer, "fine_thing", 2);
                    return transactions.required(contacts, inner -> {
                        insert(inner, "fine_other", 2);
                        throw new IllegalStateException("on purpose");
                    });
                }));
        assertEquals(Long.valueOf(1), count("fine_thing"));
        assertEquals(Long.valueOf(1), count("fine_other"));
    }

    @Test
    public void whatRunsAfterTheCommitDoesNotRunAfterARollback() {
        StringBuilder ran = new StringBuilder();
        transactions.required(core, em -> {
            transactions.afterCommit(() -> ran.append("committed"));
            return null;
        });
        assertThrows(
                IllegalStateException.class,
                () -> transactions.required(core, em -> {
                    transactions.afterCommit(() -> ran.append(" rolled back"));
                    throw new IllegalStateException("on purpose");
                }));
        assertEquals("committed", ran.toString());
        assertNull(transactions.required(core, em -> null));
    }

    private Long count(String table) {
        return transactions.required(core, em -> ((Number)
                        em.createNativeQuery("select count(*) from " + table).getSingleResult())
                .longValue());
    }

    private static int insert(EntityManager em, String table, int value) {
        return em.createNativeQuery("insert into " + table + " values (" + value + ")")
                .executeUpdate();
    }

    private static long connection(EntityManager em) {
        return ((Number) em.createNativeQuery("select connection_id()").getSingleResult()).longValue();
    }
}
