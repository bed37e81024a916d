package org.tesseracrm.shell.internal.organisation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.admin.Departments.Department;
import org.tesseracrm.core.api.admin.Departments.Member;
import org.tesseracrm.core.api.admin.Pictures;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.organisation.OrgNode.Staff;
import org.tesseracrm.shell.internal.organisation.OrgNode.Unit;
import org.tesseracrm.shell.internal.organisation.OrgNode.Unplaced;

/** What is shown of a department or a person in the tree. */
final class OrgRow extends Div {

    OrgRow(OrgNode node, Pictures pictures, Optional<DutyRole> wanted) {
        addClassName("t-tree-row");
        if (node instanceof Unit unit) {
            show(unit.department());
        } else if (node instanceof Staff staff) {
            show(staff.member(), pictures, wanted);
        } else if (node instanceof Unplaced unplaced) {
            Span name = new Span(Ui.text("shell.org.unplaced"));
            add(picture(VaadinIcon.QUESTION_CIRCLE_O), name, count(unplaced.people(), 0));
        }
    }

    private void show(Department department) {
        Span name = text(department.name(), "t-strong");
        name.addClassName("t-ellipsis");
        Span code = text(department.code(), "t-tree-code");
        add(picture(VaadinIcon.SITEMAP), name, code);
        department.headName().ifPresent(head -> add(text(head, "t-tree-more")));
        add(count(department.members(), department.membersBelow()));
    }

    private void show(Member member, Pictures pictures, Optional<DutyRole> wanted) {
        Span name = text(member.name(), "t-ellipsis");
        var face = Faces.of(pictures, member.userId(), member.name(), member.photo());
        // a picture to look at: Enter opens the person and must not lead into his row
        face.getElement().setAttribute("tabindex", "-1");
        add(face, name);
        if (member.head()) {
            add(text(Ui.text("shell.org.head"), "t-tag"));
        }
        if (member.assistant()) {
            add(text(Ui.text("shell.org.assistant"), "t-tag"));
        }
        wanted.filter(member.roles()::contains).ifPresent(role -> {
            Span hit = text(Ui.text(role.label()), "t-tag");
            hit.addClassName("t-tag-hit");
            add(hit);
        });
        add(text(member.user(), "t-tree-more"));
    }

    private static Component picture(VaadinIcon icon) {
        Icon picture = icon.create();
        picture.addClassName("t-tree-icon");
        picture.getElement().setAttribute("aria-hidden", "true");
        return picture;
    }

    private static Span count(int here, int below) {
        Span count = text(Ui.text("shell.org.people.read", here + below), "t-tree-end");
        count.getElement().setAttribute("title", Ui.text("shell.org.people", here + below, here));
        return count;
    }

    private static Span text(String text, String look) {
        Span span = new Span(text);
        span.addClassNames(look);
        return span;
    }
}
