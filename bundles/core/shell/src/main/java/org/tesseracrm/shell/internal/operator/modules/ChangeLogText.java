package org.tesseracrm.shell.internal.operator.modules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tesseracrm.core.ui.Ui;

/** A change log to read: headings, lists and paragraphs. It comes from outside, so it is text and nothing else. */
final class ChangeLogText extends Div {
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");
    private static final Pattern POINT = Pattern.compile("\\s*[-*+]\\s+(.*)");

    private UnorderedList points;
    private ListItem point;
    private Paragraph paragraph;

    private ChangeLogText(String text) {
        addClassName("t-change-log");
        text.lines().forEach(this::line);
    }

    /** Behind a click; words where there is none. */
    static Component folded(String title, String text) {
        return text.isBlank() ? none() : new Details(title, new ChangeLogText(text));
    }

    static Component of(String text) {
        return text.isBlank() ? none() : new ChangeLogText(text);
    }

    private static Paragraph none() {
        return Words.small(Ui.text("shell.installed.changes.none"));
    }

    private void line(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher item = POINT.matcher(line);
        if (heading.matches()) {
            end();
            add(new H4(heading.group(1)));
        } else if (item.matches()) {
            if (points == null) {
                end();
                points = new UnorderedList();
                add(points);
            }
            point = new ListItem(item.group(1));
            points.add(point);
        } else if (line.isBlank()) {
            end();
        } else if (point != null) {
            point.setText(point.getText() + " " + line.strip());
        } else if (paragraph != null) {
            paragraph.setText(paragraph.getText() + " " + line.strip());
        } else {
            paragraph = new Paragraph(line.strip());
            add(paragraph);
        }
    }

    private void end() {
        points = null;
        point = null;
        paragraph = null;
    }
}
