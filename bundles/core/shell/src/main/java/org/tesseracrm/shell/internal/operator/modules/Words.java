package org.tesseracrm.shell.internal.operator.modules;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.admin.ModuleUploads.Signature;
import org.tesseracrm.core.ui.Ui;

/** What is said in more than one place of the operator's modules. */
final class Words {
    private static final int KILOBYTE = 1024;

    private Words() {}

    static String kilobytes(long bytes) {
        return Ui.text("shell.installed.size", Ui.formats().number((bytes + KILOBYTE - 1) / KILOBYTE));
    }

    static String signed(Signature signature, String signer) {
        return Ui.text("shell.installed.signature." + signature, signer);
    }

    static <T> String listed(List<T> several, Function<T, String> name) {
        return several.stream().map(name).collect(Collectors.joining(Ui.text("shell.list.comma")));
    }

    static String modules(List<String> ids, Map<String, String> names) {
        return listed(ids, id -> names.getOrDefault(id, id));
    }

    static Span chip(String words, String colour) {
        Span chip = new Span(words);
        chip.addClassName("t-state");
        if (!colour.isEmpty()) {
            chip.addClassName(colour);
        }
        return chip;
    }

    static Paragraph small(String words) {
        Paragraph small = new Paragraph(words);
        small.addClassNames("t-muted", "t-small");
        return small;
    }

    static Paragraph notice(String words, String look) {
        Paragraph notice = new Paragraph(words);
        notice.addClassNames("t-notice", look);
        return notice;
    }

    /** @param explanation what it means, shown with it; empty where it says itself */
    static void fact(DescriptionList list, String label, String value, String explanation) {
        if (!value.isEmpty()) {
            DescriptionList.Description description = new DescriptionList.Description(value);
            if (!explanation.isEmpty()) {
                Span meaning = new Span(explanation);
                meaning.addClassNames("t-muted", "t-small", "t-module-meaning");
                description.add(meaning);
            }
            list.add(new DescriptionList.Term(Ui.text(label)), description);
        }
    }

    static void fact(DescriptionList list, String label, String value) {
        fact(list, label, value, "");
    }
}
