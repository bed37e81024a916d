package org.tesseracrm.core.internal.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.admin.DirectoryImport;
import org.tesseracrm.core.api.admin.DirectoryImport.Kind;
import org.tesseracrm.core.api.admin.DirectoryImport.Line;
import org.tesseracrm.core.api.admin.DirectoryImport.Preview;
import org.tesseracrm.core.internal.service.admin.OrganisationPicture;
import org.tesseracrm.core.internal.service.admin.OrganisationPicture.Member;
import org.tesseracrm.core.internal.service.admin.OrganisationPictures;

/** What an import does to a company: how it looks before, and how afterwards. */
final class DirectoryPlan {
    private static final Comparator<Line> ORDER =
            Comparator.comparing(Line::kind).thenComparing(Line::name).thenComparing(Line::user);

    private final OrganisationPicture before;
    private final OrganisationPicture after;
    private final List<Line> lines = new ArrayList<>();

    private DirectoryPlan(OrganisationPicture before, OrganisationPicture after) {
        this.before = before;
        this.after = after;
    }

    /**
     * @param rows as they were given to the import
     * @param reasons of what it refused, by the number of the row
     */
    static Preview of(
            OrganisationPicture before,
            OrganisationPicture after,
            List<Map<String, String>> rows,
            Map<Long, String> reasons) {
        DirectoryPlan plan = new DirectoryPlan(before, after);
        plan.people();
        plan.departments();
        Set<String> touched = plan.lines.stream()
                .map(line -> OrganisationPictures.key(line.user()))
                .collect(Collectors.toCollection(HashSet::new));
        Map<Long, String> users = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            users.put(i + 1L, rows.get(i).get("user"));
        }
        reasons.forEach((row, reason) -> {
            String user = users.get(row);
            touched.add(OrganisationPictures.key(user));
            String name = rows.get(row.intValue() - 1).get("name");
            plan.lines.add(new Line(Kind.REFUSED, user, name, List.of(), "", "", reason));
        });
        Set<String> there =
                users.values().stream().map(OrganisationPictures::key).collect(Collectors.toSet());
        before.people().forEach((key, member) -> {
            if (!there.contains(key)) {
                plan.lines.add(new Line(
                        Kind.ABSENT,
                        member.user(),
                        member.name(),
                        List.of(),
                        before.path(member.department()),
                        "",
                        ""));
            }
        });
        long unchanged = there.stream().filter(key -> !touched.contains(key)).count();
        plan.lines.sort(ORDER);
        int shown = Math.min(plan.lines.size(), DirectoryImport.MAX_LINES);
        return new Preview(rows.size(), unchanged, plan.lines.subList(0, shown), plan.lines.size() - shown);
    }

    private void people() {
        after.people().forEach((key, now) -> {
            Member was = before.people().get(key);
            if (was == null) {
                add(Kind.CREATED, now, List.of(), "", after.path(now.department()));
                return;
            }
            List<String> fields = changed(was, now);
            if (!Objects.equals(was.department(), now.department())) {
                add(Kind.MOVED, now, fields, before.path(was.department()), after.path(now.department()));
            } else if (!fields.isEmpty()) {
                add(Kind.CHANGED, now, fields, "", "");
            }
        });
    }

    private void departments() {
        after.units().forEach((id, now) -> {
            var was = before.units().get(id);
            if (was == null) {
                unit(Kind.DEPARTMENT_CREATED, now.name(), "", after.path(now.parent()));
            } else if (!Objects.equals(was.parent(), now.parent())) {
                unit(Kind.DEPARTMENT_MOVED, now.name(), before.path(was.parent()), after.path(now.parent()));
            }
        });
    }

    private void add(Kind kind, Member member, List<String> fields, String from, String to) {
        lines.add(new Line(kind, member.user(), member.name(), fields, from, to, ""));
    }

    private void unit(Kind kind, String name, String from, String to) {
        lines.add(new Line(kind, "", name, List.of(), from, to, ""));
    }

    private static List<String> changed(Member was, Member now) {
        List<String> fields = new ArrayList<>();
        if (!was.name().equals(now.name())) {
            fields.add("name");
        }
        if (!was.email().equals(now.email())) {
            fields.add("email");
        }
        if (!was.mobile().equals(now.mobile())) {
            fields.add("mobile");
        }
        return fields;
    }
}
