package org.tesseracrm.core.internal.service.view;

import java.time.LocalDate;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.query.FilterTerm;
import org.tesseracrm.core.api.record.FieldChecks;
import org.tesseracrm.core.api.view.ListLook;
import org.tesseracrm.core.api.view.SavedViews.Draft;
import org.tesseracrm.i18n.Text;

/** What a view may be. Whether its list knows the fields, the list says when it is opened: they come and go with their modules. */
final class ViewRules {
    private static final int NAME = 60;
    private static final int TEXT = 200;
    private static final int LONG = 4_000;

    private ViewRules() {}

    static String list(String path) {
        if (path == null || !path.matches("[a-z0-9][a-z0-9/\\-]{0,99}")) {
            throw InvalidInputException.of("list", "format", Text.of("core.view.list"));
        }
        return path;
    }

    static Draft check(Draft draft) {
        FieldChecks checks = new FieldChecks("core", LocalDate.EPOCH);
        String name = checks.line("name", draft.name(), NAME);
        if (name == null) {
            checks.required("name", null, NAME);
        }
        String q = empty(checks.line("q", draft.q(), TEXT));
        String filter = empty(checks.text("filter", draft.filter(), LONG));
        String sort = empty(checks.line("sort", draft.sort(), TEXT));
        checks.done();
        ListLook look = look(draft.look());
        if (FilterTerm.parse(filter).isEmpty()) {
            throw InvalidInputException.of("filter", "format", Text.of("core.view.filter"));
        }
        return new Draft(name, q, filter, sort, look, draft.shared());
    }

    static ListLook look(ListLook look) {
        if (look != null && look.text().length() > LONG) {
            throw InvalidInputException.of("columns", "tooLong", Text.of("core.field.tooLong", LONG));
        }
        return look == null ? ListLook.OWN : look;
    }

    private static String empty(String text) {
        return text == null ? "" : text;
    }
}
