package org.tesseracrm.core.api.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.value.Utc;

/** A row of a table in memory, with every kind of field. */
record Row(
        long id,
        long tenant,
        long owner,
        String name,
        Integer size,
        BigDecimal amount,
        LocalDate day,
        LocalDateTime moment,
        boolean flag,
        Colour colour,
        String kind,
        String search) {
    enum Colour {
        RED,
        GREEN
    }

    static final List<String> KINDS = List.of("potential", "vip");

    static final EntityList<Row> LIST = EntityList.ofCustomers(Row.class, "tenant", "owner", "id")
            .id("id", Row::id)
            .search("search")
            .field(ListField.<Row>text("name", "name", Row::name).sortable())
            .field(ListField.<Row>integer("size", "size", Row::size).sortable())
            .field(ListField.<Row>decimal("amount", "amount", Row::amount).sortable())
            .field(ListField.<Row>date("day", "day", Row::day).sortable())
            .field(ListField.<Row>instant("moment", "moment", row -> Utc.instant(row.moment()))
                    .sortable())
            .field(ListField.<Row>flag("flag", "flag", Row::flag).sortable())
            .field(ListField.<Row, Colour>enumeration("colour", "colour", Colour.class, Row::colour)
                    .sortable())
            .field(ListField.choice("kind", "kind", KINDS, Row::kind))
            .field(ListField.<Row>id("ownerId", "owner", Row::owner))
            .field(ListField.<Row>decimal("cost", "amount", Row::amount)
                    .sortable()
                    .needs("cost.read"))
            .sortedBy("-moment")
            .build();

    static Caller caller(String... permissions) {
        return new Caller(
                1, "demo", 7, "sales1", "Sales", java.util.Locale.ENGLISH, Set.of(), Set.of(permissions), false, false);
    }

    static final Visibility ALL = new Visibility(1, Right.READ, new Visibility.All());

    Object value(String path) {
        return switch (path) {
            case "id" -> id;
            case "tenant" -> tenant;
            case "owner" -> owner;
            case "name" -> name;
            case "size" -> size;
            case "amount" -> amount;
            case "day" -> day;
            case "moment" -> moment;
            case "flag" -> flag;
            case "colour" -> colour;
            case "kind" -> kind;
            case "search" -> search;
            default -> throw new IllegalArgumentException(path);
        };
    }
}
