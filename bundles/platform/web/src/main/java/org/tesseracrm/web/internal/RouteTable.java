package org.tesseracrm.web.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which view has which address. Two that want the same: the higher ranking has it, then the older; the other takes over when
 * that one goes. Framed views have an address only while there is a frame.
 *
 * @param <V> what stands for a view
 * @param <F> what stands for a frame
 */
final class RouteTable<V, F> {
    /** A view asking for an address. */
    record Claim(String path, boolean framed, int ranking, long age) {
        /** @throws IllegalArgumentException when it is no address */
        Claim {
            if (path == null) {
                throw new IllegalArgumentException("it has no path");
            }
            path = path.strip();
            if (path.startsWith("/") || path.endsWith("/") || path.contains("//") || path.contains(" ")) {
                throw new IllegalArgumentException("its path is written wrongly: '" + path + "'");
            }
        }

        /** The same for {@code a/:id} and {@code a/:name}, which no router could tell apart. */
        String shape() {
            return path.replaceAll(":[\\w-]+", ":");
        }
    }

    /** An address in force; frame is null when the view stands alone. */
    record Route<V, F>(String path, V view, F frame) {}

    private static final Comparator<Claim> PRECEDENCE =
            Comparator.comparingInt(Claim::ranking).reversed().thenComparingLong(Claim::age);

    private final Map<V, Claim> claims = new HashMap<>();
    private final Map<F, Claim> frames = new HashMap<>();

    void add(V view, Claim claim) {
        claims.put(view, claim);
    }

    void remove(V view) {
        claims.remove(view);
    }

    void addFrame(F frame, int ranking, long age) {
        frames.put(frame, new Claim("", true, ranking, age));
    }

    void removeFrame(F frame) {
        frames.remove(frame);
    }

    /** The frame in force, or null. */
    F frame() {
        return frames.entrySet().stream()
                .min(Map.Entry.comparingByValue(PRECEDENCE))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The addresses as they should be now, by shape. */
    Map<String, Route<V, F>> routes() {
        F frame = frame();
        List<Map.Entry<V, Claim>> ordered = new ArrayList<>(claims.entrySet());
        ordered.sort(Map.Entry.comparingByValue(PRECEDENCE));
        Map<String, Route<V, F>> routes = new TreeMap<>();
        for (Map.Entry<V, Claim> each : ordered) {
            Claim claim = each.getValue();
            if (frame != null || !claim.framed()) {
                routes.putIfAbsent(
                        claim.shape(), new Route<>(claim.path(), each.getKey(), claim.framed() ? frame : null));
            }
        }
        return new LinkedHashMap<>(routes);
    }
}
