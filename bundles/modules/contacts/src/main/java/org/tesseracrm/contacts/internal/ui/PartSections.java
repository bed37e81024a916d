package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tesseracrm.contacts.internal.service.Address;
import org.tesseracrm.contacts.internal.service.ContactsDictionaries;
import org.tesseracrm.contacts.internal.service.ImportantDate;
import org.tesseracrm.contacts.internal.service.Reach;
import org.tesseracrm.core.api.calendar.YearlyDay;
import org.tesseracrm.core.ui.ChoiceWords;
import org.tesseracrm.core.ui.Section;
import org.tesseracrm.core.ui.Ui;

/** What there may be several of, on the page of a record. */
final class PartSections {
    private PartSections() {}

    static void reach(List<Reach> reach, ChoiceWords words, Section into) {
        reach.forEach(each -> into.component(
                () -> words.label(ContactsDictionaries.REACH, each.kind()), noted(way(each), each.note())));
    }

    private static Component way(Reach reach) {
        String href =
                switch (reach.kind()) {
                    case "mobile", "phone", "fax" -> Words.tel(reach.value());
                    case "email" -> "mailto:" + reach.value();
                    case "website" -> Words.website(reach.value());
                    default -> "";
                };
        if (href.isEmpty()) {
            return new Span(reach.value());
        }
        Anchor link = new Anchor(href, href.startsWith("tel:") ? Words.phone(reach.value()) : reach.value());
        if (href.startsWith("http")) {
            link.setTarget("_blank");
            link.getElement().setAttribute("rel", "noopener noreferrer");
        }
        return link;
    }

    static void addresses(List<Address> addresses, ChoiceWords words, Function<String, Section> sections) {
        if (!addresses.isEmpty()) {
            Section section = sections.apply("contacts.addresses");
            addresses.forEach(each -> section.component(
                    () -> words.label(ContactsDictionaries.ADDRESS, each.kind()), new Span(text(each))));
        }
    }

    /** As it is written on an envelope in China: from the large to the small. */
    private static String text(Address address) {
        return Stream.of(
                        address.country(),
                        address.province(),
                        address.city(),
                        address.street(),
                        address.postcode(),
                        address.recipient(),
                        address.phone())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    static void dates(List<ImportantDate> dates, ChoiceWords words, Function<String, Section> sections) {
        if (!dates.isEmpty()) {
            Section section = sections.apply("contacts.dates");
            dates.forEach(each -> {
                Span day = new Span();
                section.component(
                        () -> {
                            day.setText(text(each));
                            return words.label(ContactsDictionaries.DATE, each.kind());
                        },
                        noted(day, each.note()));
            });
        }
    }

    private static String text(ImportantDate date) {
        YearlyDay day = YearlyDay.parse(date.day(), date.lunar(), date.leap()).orElseThrow();
        String next = Ui.formats().date(day.next(LocalDate.now(Ui.zone())));
        return Ui.text(date.lunar() ? "contacts.date.lunarNext" : "contacts.date.next", day(day), next);
    }

    /** In its own calendar. */
    static String day(YearlyDay day) {
        String year = day.year() == 0 ? "" : Integer.toString(day.year());
        return day.lunar() && Ui.locale().getLanguage().equals(Locale.CHINESE.getLanguage())
                ? (year.isEmpty() ? "" : year + "年") + day.inChinese()
                : day.text() + (day.leap() ? " " + Ui.text("contacts.line.leap") : "");
    }

    private static Component noted(Component what, String note) {
        if (note == null || note.isBlank()) {
            return what;
        }
        Span more = new Span(" " + note);
        more.addClassNames("t-muted", "t-small");
        return new Div(what, more);
    }
}
