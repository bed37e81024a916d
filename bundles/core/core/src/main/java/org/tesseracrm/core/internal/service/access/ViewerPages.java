package org.tesseracrm.core.internal.service.access;

import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.internal.service.access.Organisation.Member;
import org.tesseracrm.i18n.Text;

/** Who is opened a customer, page by page: those who may change it first, then by name as the reader's language sorts. */
final class ViewerPages {
    /** @param right how far he gets, by the farthest of his grounds */
    record Seen(Member person, Right right) {}

    private record Key(Right right, String name, long id) {
        static Key of(Seen seen) {
            return new Key(seen.right(), seen.person().name(), seen.person().id());
        }

        String cursor() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((right + " " + id + " " + name).getBytes(StandardCharsets.UTF_8));
        }

        static Key read(String cursor) {
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 3);
                return new Key(Right.valueOf(parts[0]), parts[2], Long.parseLong(parts[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw InvalidInputException.of("cursor", "format", Text.of("core.list.cursor"));
            }
        }
    }

    private ViewerPages() {}

    /** How far the customer is opened to somebody; empty where it is not. */
    static Optional<Right> reach(List<Ground> grounds, Ground.Target customer) {
        return grounds.stream().flatMap(ground -> ground.on(customer).stream()).max(Comparator.naturalOrder());
    }

    static Page<Seen> page(OrgChart chart, Ground.Target customer, Locale locale, int limit, String cursor) {
        Comparator<Key> order = order(locale);
        List<Seen> all = new ArrayList<>();
        for (Member person : chart.organisation().members().values()) {
            reach(chart.grounds(person.id()), customer).ifPresent(right -> all.add(new Seen(person, right)));
        }
        all.sort(Comparator.comparing(Key::of, order));
        int from = 0;
        if (!cursor.isEmpty()) {
            Key last = Key.read(cursor);
            while (from < all.size() && order.compare(Key.of(all.get(from)), last) <= 0) {
                from++;
            }
        }
        int to = Math.min(all.size(), from + limit);
        List<Seen> items = all.subList(from, to);
        return new Page<>(
                items,
                to < all.size() ? Key.of(all.get(to - 1)).cursor() : null,
                new Page.Total(all.size(), Page.Relation.eq));
    }

    private static Comparator<Key> order(Locale locale) {
        Collator collator = Collator.getInstance(locale);
        return Comparator.comparing(Key::right, Comparator.reverseOrder())
                .thenComparing(Key::name, collator)
                .thenComparing(Key::id);
    }
}
