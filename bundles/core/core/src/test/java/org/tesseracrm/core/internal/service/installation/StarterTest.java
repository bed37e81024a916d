package org.tesseracrm.core.internal.service.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

class StarterTest {
    private final Starter starter = new Starter(() -> Duration.ofSeconds(1));

    private static Bundle bundle(Callable<Void> start) {
        return (Bundle) Proxy.newProxyInstance(
                StarterTest.class.getClassLoader(), new Class<?>[] {Bundle.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("start")) {
                        return start.call();
                    }
                    return method.getReturnType() == String.class ? "org.example.tile" : null;
                });
    }

    @Test
    void whatStartsHasNoFault() {
        assertEquals(Optional.empty(), starter.start(bundle(() -> null)));
    }

    @Test
    void whatThrowsSaysWhy() {
        Bundle throwing = bundle(() -> {
            throw new BundleException(
                    "Activator start error",
                    BundleException.ACTIVATOR_ERROR,
                    new IllegalStateException("no key\n configured"));
        });

        assertEquals(Optional.of(new Fault(Fault.Kind.START, "no key configured")), starter.start(throwing));
    }

    @Test
    void whatDoesNotResolveNamesWhatIsMissing() {
        Bundle unresolved = bundle(() -> {
            throw new BundleException(
                    "Unable to resolve org.example.tile [57](R 57.0): missing requirement [org.example.tile [57](R 57.0)]"
                            + " osgi.wiring.package; (&(osgi.wiring.package=org.example.gone)(version>=1.0.0))",
                    BundleException.RESOLVE_ERROR);
        });

        assertEquals(Optional.of(new Fault(Fault.Kind.RESOLVE, "org.example.gone")), starter.start(unresolved));
    }

    @Test
    void whatHangsIsBrokenOff() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        AtomicReference<Thread> worker = new AtomicReference<>();
        Bundle hanging = bundle(() -> {
            worker.set(Thread.currentThread());
            try {
                new CountDownLatch(1).await();
            } finally {
                ended.countDown();
            }
            return null;
        });

        assertEquals(Optional.of(new Fault(Fault.Kind.HANG, "1")), starter.start(hanging));
        ended.await();
        worker.get().join();
        assertFalse(worker.get().isAlive());
    }

    @Test
    void aLoopThatHearsNothingIsStopped() {
        AtomicReference<Thread> worker = new AtomicReference<>();
        Bundle looping = bundle(() -> {
            worker.set(Thread.currentThread());
            for (long n = 0; n >= 0; n++) {
                Thread.onSpinWait();
            }
            return null;
        });

        assertEquals(Optional.of(new Fault(Fault.Kind.HANG, "1")), starter.start(looping));
        assertFalse(worker.get().isAlive());
    }
}
