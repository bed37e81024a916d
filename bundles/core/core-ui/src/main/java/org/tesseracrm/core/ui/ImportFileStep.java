package org.tesseracrm.core.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.tesseracrm.core.api.imports.Imports;
import org.tesseracrm.core.api.imports.Imports.Preview;

/** Takes the file and says at once what is wrong with it. */
final class ImportFileStep extends Div {
    ImportFileStep(DroppedFile.Reading<Preview> read, Consumer<Preview> done) {
        addClassName("t-stack");
        FileDrop drop = new FileDrop(
                "core.ui.import.choose",
                "core.ui.import.type",
                Imports.MAX_BYTES,
                file -> {
                    try (file) {
                        done.accept(file.read(read));
                    }
                },
                ".csv",
                ".xlsx",
                ".txt",
                "text/csv");
        add(new Paragraph(Ui.text("core.ui.import.hint", Imports.MAX_BYTES >> 20)), drop);
    }
}
