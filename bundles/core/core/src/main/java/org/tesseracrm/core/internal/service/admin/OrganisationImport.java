package org.tesseracrm.core.internal.service.admin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.persistence.EntityManager;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.admin.Users.Profile;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.core.api.imports.ImportOptions;
import org.tesseracrm.core.api.imports.ImportOptions.Duplicates;
import org.tesseracrm.core.api.imports.ImportSession;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.model.DepartmentRow;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.core.internal.service.account.Names;
import org.tesseracrm.i18n.Text;

/**
 * Takes an organisation in: each office becomes a department, each manager's team one below it that he leads, and his people its
 * members. A manager who has a manager in the file himself stands, with his team, below that one's.
 */
final class OrganisationImport implements ImportSession {
    private final EntityManager em;
    private final Stamp stamp;
    private final Duplicates duplicates;
    private final OrganisationCells cells;
    private final BiConsumer<Integer, Integer> done;
    private final Staff staff;
    private final Teams teams;
    private final Known known;
    private final TurnedAway turnedAway = new TurnedAway();
    private final Map<Long, Long> rowOf = new HashMap<>();
    private final Map<Long, DepartmentRow> officeOf = new HashMap<>();
    private final Set<Long> waitingForRow = new HashSet<>();
    private final Map<UserRow, Above> aboveManagers = new LinkedHashMap<>();
    private int created;
    private int updated;

    private record Above(long row, UserRow manager, String name) {}

    /** @param done told, at the end, how many people were made and how many changed */
    OrganisationImport(
            EntityManager em,
            Stamp stamp,
            String hash,
            ImportOptions options,
            OrganisationCells cells,
            BiConsumer<Integer, Integer> done) {
        this.em = em;
        this.stamp = stamp;
        this.duplicates = options.duplicates();
        this.cells = cells;
        this.done = done;
        this.staff = new Staff(em, stamp, hash, options.dryRun());
        this.teams = new Teams(staff, stamp, cells);
        this.known = new Known(em, stamp.tenantId());
    }

    @Override
    public List<Outcome> accept(List<Row> rows) {
        List<Outcome> outcomes = new ArrayList<>(rows.size());
        for (Row row : rows) {
            outcomes.add(take(row));
        }
        em.flush();
        return outcomes;
    }

    private Outcome take(Row row) {
        try {
            return taken(row);
        } catch (InvalidInputException e) {
            return refused(row, e.errors().get(0));
        } catch (ConflictException e) {
            return refused(row, new FieldError("user", "conflict", e.text()));
        }
    }

    private Outcome refused(Row row, FieldError error) {
        turnedAway.add(row);
        return new Refused(error, row.values().get(error.field()));
    }

    /** Everything is checked before anything is written: a refused row leaves nothing. */
    private Outcome taken(Row row) {
        Map<String, String> values = row.values();
        String name = values.getOrDefault("name", "");
        String manager = values.getOrDefault("manager", "");
        Profile profile = cells.profile(values);
        Optional<UserRow> there = person(values, name);
        requireOnce(row, there);
        if (there.filter(user -> !user.isActive()).isPresent()) {
            throw InvalidInputException.of("user", "left", Text.of("core.import.organisation.left"));
        }
        boolean ofThisFile =
                there.filter(user -> waitingForRow.contains(user.getId())).isPresent();
        if (there.isPresent() && !ofThisFile && duplicates == Duplicates.SKIP) {
            return new Skipped();
        }
        if (values.containsKey("role") && !profile.roles().contains(DutyRole.BOSS)) {
            there.flatMap(user -> UserRules.obstacle(em, user, true, false)).ifPresent(text -> {
                throw InvalidInputException.of("role", "conflict", text);
            });
        }
        if (!manager.isEmpty() && OrganisationCells.key(manager).equals(OrganisationCells.key(name))) {
            throw InvalidInputException.of("manager", "self", Text.of("core.import.organisation.self"));
        }
        Optional<UserRow> above = above(values, manager);
        int own = there.isPresent() ? 0 : 1;
        staff.requirePlaces(own);
        turnedAway.requireNot("manager", above.isEmpty() ? manager : "");
        staff.requirePlaces(own + (manager.isEmpty() || above.isPresent() ? 0 : 1));

        DepartmentRow office = teams.office(values.getOrDefault("department", ""));
        UserRow head = above.orElseGet(() -> manager.isEmpty() ? null : implied(manager));
        DepartmentRow department = head == null ? office : teams.of(head, officeOf.getOrDefault(head.getId(), office));
        UserRow person = there.orElseGet(() -> add(name, values.getOrDefault("user", ""), profile));
        rowOf.put(person.getId(), row.number());
        waitingForRow.remove(person.getId());
        if (office != null) {
            officeOf.put(person.getId(), office);
        }
        boolean filled = there.isPresent() && fill(person, profile, values, ofThisFile);
        boolean moved = place(person, department);
        if (head != null) {
            aboveManagers.put(person, new Above(row.number(), head, head.getDisplayName()));
        }
        if (there.isEmpty() || ofThisFile) {
            created++;
            return new Created();
        }
        if (filled || moved) {
            person.changed(stamp);
            updated++;
            return new Updated();
        }
        return new Skipped();
    }

    private Optional<UserRow> above(Map<String, String> values, String manager) {
        if (!values.containsKey("managerUser")) {
            return manager.isEmpty() ? Optional.empty() : known.byName("manager", manager);
        }
        Optional<UserRow> above = staff.person(values.get("managerUser")).filter(UserRow::isActive);
        if (above.isEmpty()) {
            turnedAway.requireNot("managerUser", values.get("managerUser"));
            throw InvalidInputException.of("managerUser", "unknown", Text.of("core.import.organisation.noManager"));
        }
        if (above.get().getSignInKey().equals(Names.key(values.getOrDefault("user", "")))) {
            throw InvalidInputException.of("managerUser", "self", Text.of("core.import.organisation.self"));
        }
        return above;
    }

    /** Once all are known: the teams of managers who have managers go below those. */
    @Override
    public List<Late> finish() {
        List<Late> late = new ArrayList<>();
        aboveManagers.forEach((manager, above) -> teams.led(manager)
                .ifPresent(team -> teams.moveBelow(team, teams.of(above.manager(), null))
                        .ifPresent(text -> late.add(
                                new Late(above.row(), new FieldError("manager", "conflict", text), above.name())))));
        created += waitingForRow.size();
        em.flush();
        done.accept(created, updated);
        return late;
    }

    private Optional<UserRow> person(Map<String, String> values, String name) {
        if (values.containsKey("user")) {
            Optional<UserRow> there = staff.person(values.get("user"));
            if (there.isPresent() && duplicates == Duplicates.CREATE) {
                throw new ConflictException(Text.of("core.user.taken", values.get("user")));
            }
            return there.or(() -> known.byName("name", name).filter(user -> waitingForRow.contains(user.getId())));
        }
        return duplicates == Duplicates.CREATE
                ? known.all(name).stream()
                        .filter(user -> waitingForRow.contains(user.getId()))
                        .findFirst()
                : known.byName("name", name);
    }

    private void requireOnce(Row row, Optional<UserRow> there) {
        Long before = there.map(user -> rowOf.get(user.getId())).orElse(null);
        if (before != null) {
            throw InvalidInputException.of("name", "duplicate", Text.of("core.import.organisation.twice", before));
        }
    }

    /** A manager whom only others' rows name so far. */
    private UserRow implied(String name) {
        UserRow user =
                add(name, "", new Profile(name, "", "", Optional.empty(), cells.roles(Map.of()), Set.of(), false));
        waitingForRow.add(user.getId());
        return user;
    }

    private UserRow add(String name, String signIn, Profile profile) {
        String free = signIn.isEmpty() ? staff.freeName(OrganisationCells.signInName(name)) : signIn;
        UserRow user = staff.add(free, profile, true);
        InvitationRows.await(em, stamp, user.getId());
        known.add(user);
        return user;
    }

    /** @return whether anything of him is now another than before */
    private boolean fill(UserRow user, Profile profile, Map<String, String> values, boolean ofThisFile) {
        boolean roles = ofThisFile || values.containsKey("role");
        boolean changed = roles;
        if (values.containsKey("user") && !user.getDisplayName().equals(profile.name())) {
            user.setDisplayName(profile.name());
            known.add(user);
            changed = true;
        }
        if (!profile.email().isEmpty() && !profile.email().equals(user.getEmail())) {
            user.setEmail(profile.email());
            changed = true;
        }
        if (!profile.mobile().isEmpty() && !profile.mobile().equals(user.getMobile())) {
            user.setMobile(profile.mobile());
            changed = true;
        }
        if (roles) {
            staff.setRoles(user, profile.roles());
        }
        return changed;
    }

    /** Who leads a team stays in it; his manager's team takes his as a whole. */
    private boolean place(UserRow person, DepartmentRow department) {
        if (department == null
                || teams.led(person).isPresent()
                || Long.valueOf(department.getId()).equals(person.getDepartmentId())) {
            return false;
        }
        person.setDepartmentId(department.getId());
        return true;
    }
}
