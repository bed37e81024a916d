package org.tesseracrm.shell.internal.explain;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.function.Function;
import org.tesseracrm.core.api.access.Explanations.Answer;
import org.tesseracrm.core.api.access.Explanations.Remedy;
import org.tesseracrm.core.ui.Ui;

/** An answer in a sentence, what it rests on, and what would change it. */
final class AnswerCard extends Div {

    /** @param does the button that does it, empty where the reader may not */
    AnswerCard(Answer answer, Function<Remedy, Optional<Component>> does) {
        addClassNames("t-card", "t-stack");
        Span state = new Span(Ui.text(answer.allowed() ? "shell.why.yes" : "shell.why.no"));
        state.addClassNames("t-state", answer.allowed() ? "t-state-done" : "t-state-over");
        Paragraph sentence = new Paragraph(answer.sentence());
        sentence.addClassName("t-answer-sentence");
        add(new Div(state), sentence);
        if (!answer.grounds().isEmpty()) {
            UnorderedList grounds = new UnorderedList();
            answer.grounds().forEach(ground -> grounds.add(new ListItem(ground)));
            add(new H3(Ui.text(answer.allowed() ? "shell.why.grounds" : "shell.why.rules")), grounds);
        }
        if (!answer.remedies().isEmpty()) {
            UnorderedList remedies = new UnorderedList();
            remedies.addClassName("t-remedies");
            for (Remedy remedy : answer.remedies()) {
                Div row = new Div(new Span(remedy.text()));
                row.addClassName("t-row");
                does.apply(remedy).ifPresent(row::add);
                remedies.add(new ListItem(row));
            }
            add(new H3(Ui.text("shell.why.remedies")), remedies);
        }
    }
}
