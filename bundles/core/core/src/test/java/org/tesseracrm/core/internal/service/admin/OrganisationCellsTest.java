package org.tesseracrm.core.internal.service.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.internal.imports.TestMessages;
import org.tesseracrm.core.internal.service.account.Names;

class OrganisationCellsTest {
    private final OrganisationCells cells = new OrganisationCells(new TestMessages(), Locale.ENGLISH);

    @Example
    void makesSignInNamesOfNames() {
        assertEquals("anna.snelling", OrganisationCells.signInName("Anna Snelling"));
        assertEquals("mei-mei.johns", OrganisationCells.signInName("  Mei-Mei  Johns "));
        assertEquals("oconnor", OrganisationCells.signInName("O'Connor"));
        assertEquals("张伟", OrganisationCells.signInName("张伟"));
        assertEquals("user张", OrganisationCells.signInName("张"));
        assertEquals("user", OrganisationCells.signInName("?!"));
    }

    @Property(tries = 500)
    void whateverSomebodyIsCalledHeCanSignIn(@ForAll String name) {
        String made = OrganisationCells.signInName(name);
        // the field's rule, with a number behind it where the name is taken
        Names.requireUser("user", made + "999");
        assertEquals(made, Names.key(made));
    }

    @Example
    void aLetterOfTwoCharsIsNotCutInHalves() {
        whateverSomebodyIsCalledHeCanSignIn("a".repeat(55) + "\uD840\uDC00\uD840\uDC01");
        whateverSomebodyIsCalledHeCanSignIn("a".repeat(54) + " b".repeat(9));
    }

    @Example
    void knowsRolesByIdAndSellsWhereNothingIsSaid() {
        assertEquals(Set.of(DutyRole.SALES), cells.roles(Map.of()));
        assertEquals(
                Set.of(DutyRole.BOSS, DutyRole.PRODUCT_MANAGEMENT),
                cells.roles(Map.of("role", "Boss、product_management")));
        assertEquals(
                "role",
                assertThrows(InvalidInputException.class, () -> cells.roles(Map.of("role", "king")))
                        .errors()
                        .get(0)
                        .field());
    }

    @Example
    void comparesNamesAsPeopleDo() {
        assertEquals(OrganisationCells.key("Anna  Snelling"), OrganisationCells.key(" anna snelling"));
    }
}
