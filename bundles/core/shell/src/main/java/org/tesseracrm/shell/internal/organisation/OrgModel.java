package org.tesseracrm.shell.internal.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tesseracrm.core.api.admin.Departments;
import org.tesseracrm.core.api.admin.Departments.Department;
import org.tesseracrm.core.api.admin.Departments.Member;
import org.tesseracrm.shell.internal.organisation.OrgNode.Staff;
import org.tesseracrm.shell.internal.organisation.OrgNode.Unit;
import org.tesseracrm.shell.internal.organisation.OrgNode.Unplaced;

/** The tree as it was read, departments and people each at once. */
final class OrgModel {
    private final Departments departments;
    private final Map<String, Department> all = new LinkedHashMap<>();
    private final Map<String, List<Member>> people = new HashMap<>();
    private Set<String> shown;
    private int matches;

    OrgModel(Departments departments) {
        this.departments = departments;
        read();
    }

    /** Reads everything anew; what is searched for stays. */
    void read() {
        all.clear();
        people.clear();
        departments.list().forEach(each -> all.put(each.id(), each));
        people.putAll(departments.everybody());
    }

    /** Whoever began with the company stands alone in it at first. */
    boolean isEmpty() {
        return all.isEmpty() && members(Optional.empty()).size() <= 1;
    }

    Collection<Department> departments() {
        return all.values();
    }

    Optional<Department> department(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /** Of a department, or of the whole where it is null. */
    List<OrgNode> children(OrgNode parent) {
        List<OrgNode> found = new ArrayList<>();
        if (parent == null) {
            below(Optional.empty()).forEach(each -> found.add(new Unit(each)));
            int unplaced = members(Optional.empty()).size();
            if (unplaced > 0) {
                found.add(new Unplaced(unplaced));
            }
        } else if (parent instanceof Unit unit) {
            Optional<String> id = Optional.of(unit.department().id());
            members(id).forEach(each -> found.add(new Staff(each, id)));
            below(id).forEach(each -> found.add(new Unit(each)));
        } else if (parent instanceof Unplaced) {
            members(Optional.empty()).forEach(each -> found.add(new Staff(each, Optional.empty())));
        }
        if (shown != null) {
            found.removeIf(node -> !shown.contains(node.key()));
        }
        return found;
    }

    boolean folds(OrgNode node) {
        return !(node instanceof Staff) && !children(node).isEmpty();
    }

    /** Departments under that one, in their order; at the top where it is empty. */
    List<Department> below(Optional<String> parent) {
        return all.values().stream()
                .filter(each -> each.parentId().equals(parent))
                .toList();
    }

    List<Member> members(Optional<String> department) {
        return people.getOrDefault(department.orElse(""), List.of());
    }

    /** The department and all below it. */
    Set<String> branch(String id) {
        Set<String> found = new HashSet<>(Set.of(id));
        // parents come before their children
        all.values().forEach(each -> each.parentId().filter(found::contains).ifPresent(parent -> found.add(each.id())));
        return found;
    }

    /** Shows only what contains the text, what belongs to it and what leads to it; all where it is blank. */
    void search(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        shown = null;
        matches = 0;
        if (wanted.isEmpty()) {
            return;
        }
        Set<String> found = new HashSet<>();
        for (OrgNode node : nodes(each -> contains(each, wanted))) {
            matches++;
            found.add(node.key());
            above(node).forEach(each -> found.add(each.key()));
            if (node instanceof Unit unit) {
                branch(unit.department().id()).forEach(id -> {
                    found.add(new Unit(all.get(id)).key());
                    members(Optional.of(id)).forEach(each -> found.add(new Staff(each, Optional.of(id)).key()));
                });
            }
        }
        shown = found;
    }

    /** How many departments and people contain what is searched for. */
    int matches() {
        return matches;
    }

    /** What can be unfolded of what is shown. */
    List<OrgNode> shownUnits() {
        List<OrgNode> found = new ArrayList<>(List.of(new Unplaced(0)));
        all.values().forEach(each -> found.add(new Unit(each)));
        found.removeIf(node -> shown != null && !shown.contains(node.key()));
        return found;
    }

    private static boolean contains(OrgNode node, String wanted) {
        if (node instanceof Unit unit) {
            return has(unit.department().name(), wanted)
                    || has(unit.department().code(), wanted);
        }
        return node instanceof Staff staff
                && (has(staff.member().name(), wanted) || has(staff.member().user(), wanted));
    }

    private static boolean has(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** All departments and people for which it is true, whether shown or not. */
    List<OrgNode> nodes(Predicate<OrgNode> which) {
        List<OrgNode> found = new ArrayList<>();
        for (Department each : all.values()) {
            found.add(new Unit(each));
            Optional<String> id = Optional.of(each.id());
            members(id).forEach(member -> found.add(new Staff(member, id)));
        }
        members(Optional.empty()).forEach(member -> found.add(new Staff(member, Optional.empty())));
        found.removeIf(which.negate());
        return found;
    }

    /** What has to be unfolded for the node to be seen. */
    List<OrgNode> above(OrgNode node) {
        List<OrgNode> found = new ArrayList<>();
        Optional<String> at;
        if (node instanceof Unit unit) {
            at = unit.department().parentId();
        } else if (node instanceof Staff staff) {
            at = staff.departmentId();
            if (at.isEmpty()) {
                found.add(new Unplaced(0));
            }
        } else {
            at = Optional.empty();
        }
        while (at.isPresent() && all.containsKey(at.get())) {
            Department each = all.get(at.get());
            found.add(0, new Unit(each));
            at = each.parentId();
        }
        return found;
    }

    /** What has to be unfolded for all of them to be seen, each once. */
    Collection<OrgNode> above(Collection<OrgNode> nodes) {
        Map<String, OrgNode> found = new LinkedHashMap<>();
        nodes.forEach(node -> above(node).forEach(each -> found.putIfAbsent(each.key(), each)));
        return found.values();
    }
}
