package org.tesseracrm.core.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.query.FilterTerm.Comparison;
import org.tesseracrm.core.api.query.FilterTerm.Group;

class FilterTermTest {
    @Property
    void whatIsPutTogetherReadsBackTheSame(@ForAll("terms") FilterTerm term) {
        assertEquals(Optional.of(term), FilterTerm.parse(term.text()), term::text);
    }

    @Provide
    Arbitrary<FilterTerm> terms() {
        Arbitrary<String> values = Arbitraries.strings()
                .withChars("ab 北\"'\\;,()=*<>!")
                .ofMinLength(0)
                .ofMaxLength(6);
        Arbitrary<FilterTerm> one = Arbitraries.of("==", "!=", "=gt=")
                .flatMap(operator -> values.map(value -> new Comparison("name", operator, List.of(value))));
        Arbitrary<FilterTerm> several =
                values.list().ofMinSize(1).ofMaxSize(3).map(list -> new Comparison("kind", "=in=", list));
        Arbitrary<FilterTerm> leaf = Arbitraries.oneOf(one, several);
        return groups(Arbitraries.oneOf(leaf, groups(leaf, false)), true);
    }

    /** Of one's own kind within a group says the same as without it, and so reads back as that. */
    private static Arbitrary<FilterTerm> groups(Arbitrary<FilterTerm> parts, boolean all) {
        return parts.list().ofMinSize(2).ofMaxSize(3).map(list -> new Group(all, list));
    }

    @Test
    void nothingIsAskedByAnEmptyText() {
        assertEquals(Optional.of(new Group(true, List.of())), FilterTerm.parse("  "));
        assertEquals("", new Group(true, List.of()).text());
    }

    @Test
    void whatIsNoFilterOrTooDeepIsNone() {
        assertTrue(FilterTerm.parse("name==").isEmpty());
        assertTrue(FilterTerm.parse("(".repeat(11) + "a==1" + ")".repeat(11)).isEmpty());
    }
}
