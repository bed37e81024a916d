package org.tesseracrm.datasource.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLNonTransientConnectionException;
import java.util.List;
import javax.persistence.PersistenceException;
import javax.persistence.RollbackException;
import javax.transaction.SystemException;
import javax.transaction.xa.XAException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tesseracrm.datasource.DatabaseUnavailableException;
import org.tesseracrm.datasource.DatabaseUnavailableException.Reason;
import org.tesseracrm.datasource.Transactions;

class TransactionsServiceTest {
    private final Fakes fakes = new Fakes();
    private final Transactions transactions = new TransactionsService(fakes.manager, fakes.coordinator());
    private final JpaTemplate a = fakes.unit("a");
    private final JpaTemplate b = fakes.unit("b");

    @AfterEach
    void nothingIsLeftOnTheThread() {
        assertEquals(0, fakes.openCoordinations());
        assertEquals(null, fakes.manager.getTransaction());
    }

    @Test
    void commitsBeforeTheManagersEnd() {
        assertEquals("result", transactions.required(a, em -> "result"));
        assertEquals(List.of("begin", "flush a", "commit", "end"), fakes.events);
    }

    @Test
    void unitsJoinAndSeeEachOthersRows() {
        transactions.required(a, outer -> {
            transactions.required(b, inner -> event("work b"));
            return transactions.required(a, same -> event("work a"));
        });

        assertEquals(
                List.of("begin", "flush a", "work b", "flush b", "work a", "flush a", "commit", "end"), fakes.events);
    }

    @Test
    void whateverThrowsRollsBackAndComesOutAsItIs() {
        IllegalStateException own = new IllegalStateException("mine");

        assertSame(
                own,
                assertThrows(
                        IllegalStateException.class,
                        () -> transactions.required(a, em -> {
                            throw own;
                        })));
        assertEquals(List.of("begin", "rollback", "end"), fakes.events);
    }

    @Test
    void aMarkedTransactionThrows() {
        assertThrows(
                RollbackException.class,
                () -> transactions.required(a, em -> {
                    fakes.manager.setRollbackOnly();
                    return "looks fine";
                }));
        assertEquals(List.of("begin", "rollback", "end"), fakes.events);
    }

    @Test
    void aMarkSetInsideCannotBeSwallowedOutside() {
        assertThrows(
                RollbackException.class,
                () -> transactions.required(a, em -> {
                    assertThrows(
                            RollbackException.class,
                            () -> transactions.required(b, inner -> {
                                fakes.manager.setRollbackOnly();
                                return null;
                            }));
                    return "looks fine";
                }));
        assertFalse(fakes.events.contains("commit"));
    }

    @Test
    void aCommitWithoutAnAnswerIsNotTakenForARollback() {
        fakes.manager.commitFailure = new SystemException("commit");
        fakes.manager.commitFailure.initCause(
                new XAException("x").initCause(new SQLNonTransientConnectionException("gone", "08S01")));

        assertEquals(
                Reason.OUTCOME_UNKNOWN,
                assertThrows(DatabaseUnavailableException.class, () -> transactions.required(a, em -> null))
                        .reason());
    }

    @Test
    void anUnreachableDatabaseIsTold() {
        assertEquals(
                Reason.UNREACHABLE,
                assertThrows(
                                DatabaseUnavailableException.class,
                                () -> transactions.required(a, em -> {
                                    throw new PersistenceException(
                                            new SQLNonTransientConnectionException("gone", "08S01"));
                                }))
                        .reason());
    }

    @Test
    void independentWorkStandsAsideOfTheTransactionUnderWay() {
        transactions.required(a, em -> {
            event("outer");
            transactions.independent(fakes.factory("own"), own -> event("inner"));
            return event("outer again");
        });

        assertEquals(
                List.of(
                        "begin",
                        "outer",
                        "suspend",
                        "begin",
                        "joinTransaction own",
                        "inner",
                        "flush own",
                        "commit",
                        "end",
                        "close own",
                        "resume",
                        "outer again",
                        "flush a",
                        "commit",
                        "end"),
                fakes.events);
    }

    @Test
    void independentWorkThatFailsLeavesTheOtherAlone() {
        transactions.required(a, em -> {
            assertThrows(
                    IllegalStateException.class,
                    () -> transactions.independent(fakes.factory("own"), own -> {
                        throw new IllegalStateException();
                    }));
            return null;
        });

        assertEquals("commit", fakes.events.get(fakes.events.size() - 2));
    }

    @Test
    void independentWorkMayCallOtherUnits() {
        transactions.required(
                a,
                em -> transactions.independent(
                        fakes.factory("own"), own -> transactions.required(b, inner -> event("work b"))));

        assertEquals(
                List.of("joinTransaction own", "flush own", "work b", "flush b", "flush own", "commit"),
                fakes.events.subList(3, 9));
    }

    @Test
    void whatFollowsACommitRunsWhenTheThreadIsFree() {
        transactions.required(a, em -> {
            transactions.required(b, inner -> {
                transactions.afterCommit(() -> transactions.required(b, later -> event("followed")));
                return null;
            });
            return event("still inside");
        });

        assertEquals(
                List.of("still inside", "flush a", "commit", "end", "begin", "followed", "flush b", "commit", "end"),
                fakes.events.subList(3, fakes.events.size()));
    }

    @Test
    void nothingFollowsARollback() {
        assertThrows(
                IllegalStateException.class,
                () -> transactions.required(a, em -> {
                    transactions.afterCommit(() -> event("followed"));
                    throw new IllegalStateException();
                }));
        assertFalse(fakes.events.contains("followed"));
    }

    @Test
    void whatFollowsCannotUndoTheCommit() {
        assertEquals("result", transactions.required(a, em -> {
            transactions.afterCommit(() -> {
                throw new IllegalStateException("too late");
            });
            transactions.afterCommit(() -> event("followed"));
            return "result";
        }));
        assertTrue(fakes.events.contains("followed"));
    }

    @Test
    void withoutATransactionItFollowsAtOnce() {
        transactions.afterCommit(() -> event("followed"));

        assertEquals(List.of("followed"), fakes.events);
    }

    @Test
    void aTransactionBegunElsewhereIsJoined() throws Exception {
        fakes.manager.begin();
        transactions.required(a, em -> {
            transactions.afterCommit(() -> event("followed"));
            return event("work");
        });
        assertEquals(List.of("begin", "work"), fakes.events);

        fakes.manager.commit();
        assertEquals(List.of("begin", "work", "commit", "followed"), fakes.events);
    }

    private String event(String what) {
        fakes.events.add(what);
        return what;
    }
}
