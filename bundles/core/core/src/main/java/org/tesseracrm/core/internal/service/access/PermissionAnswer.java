package org.tesseracrm.core.internal.service.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.internal.service.access.Rights.Gap;
import org.tesseracrm.core.internal.service.access.Rights.Source;
import org.tesseracrm.core.internal.service.access.Rights.Verdict;
import org.tesseracrm.i18n.Text;

/** Whether somebody may do something at all, by function permissions, and why. */
record PermissionAnswer(boolean allowed, Text sentence, List<Text> grounds, List<Advice> advice) {
    /**
     * @param user the person's id
     * @param name the person's
     * @param active whether he works here
     */
    static PermissionAnswer of(
            long user,
            String name,
            boolean active,
            String permission,
            Verdict verdict,
            Rights rights,
            Organisation organisation) {
        if (!active) {
            Text left = Text.of("core.whyNot.left", name);
            return new PermissionAnswer(false, left, List.of(left), List.of());
        }
        Text what = label(permission, verdict);
        if (verdict.allowed()) {
            List<Text> reasons = verdict.sources().stream()
                    .map(source -> source(source, what))
                    .toList();
            return new PermissionAnswer(true, Text.of("core.why.may", name, what, reasons.get(0)), reasons, List.of());
        }
        List<Text> rules = new ArrayList<>();
        List<Advice> advice = new ArrayList<>();
        verdict.gap().ifPresent(gap -> gap(user, gap, permission, rules, advice));
        if (verdict.sources().isEmpty()) {
            none(user, name, permission, what, verdict, rights, organisation, rules, advice);
        }
        return new PermissionAnswer(false, Text.of("core.whyNot.may", name, what, rules.get(0)), rules, advice);
    }

    /** What nobody declares has no label. */
    private static Text label(String permission, Verdict verdict) {
        return verdict.gap().filter(Gap.NotInstalled.class::isInstance).isPresent()
                ? Text.of("core.why.permissionId", permission)
                : Text.of("permission." + permission);
    }

    private static Text source(Source source, Text what) {
        if (source instanceof Source.Boss) {
            return Text.of("core.why.mayBoss");
        }
        if (source instanceof Source.Role role) {
            return Text.of("core.why.mayRole", Text.of(role.role().label()), what);
        }
        if (source instanceof Source.Position position) {
            return Text.of("core.why.mayPosition", position.name(), what);
        }
        return Text.of("core.why.mayGrant", what);
    }

    private static void gap(long user, Gap gap, String permission, List<Text> rules, List<Advice> advice) {
        if (gap instanceof Gap.Off off) {
            Text module = Text.of(off.module() + ".module.name");
            rules.add(Text.of("core.whyNot.moduleOff", module));
            advice.add(new Advice("module", Text.of("core.remedy.moduleOn", module), off.module(), user));
        } else {
            int dot = permission.indexOf('.');
            String module = dot < 0 ? permission : permission.substring(0, dot);
            rules.add(Text.of("core.whyNot.notInstalled", permission));
            advice.add(new Advice("install", Text.of("core.remedy.moduleInstall", module), module, user));
        }
    }

    private static void none(
            long user,
            String name,
            String permission,
            Text what,
            Verdict verdict,
            Rights rights,
            Organisation organisation,
            List<Text> rules,
            List<Advice> advice) {
        rules.add(Text.of("core.whyNot.noRole", what));
        rules.add(Text.of("core.whyNot.noPositionGives", what));
        rules.add(Text.of("core.whyNot.noGrant", what));
        if (verdict.gap().filter(Gap.NotInstalled.class::isInstance).isPresent()) {
            return;
        }
        if (!permission.equals(Access.ADMINISTRATOR) && !permission.equals(Access.OPERATOR)) {
            for (DutyRole role : rights.rolesWith(permission).stream()
                    .filter(role -> role != DutyRole.BOSS)
                    .sorted()
                    .toList()) {
                advice.add(Advice.role(user, name, role));
            }
            organisation.posts().values().stream()
                    .filter(post -> post.permissions().contains(permission))
                    .sorted(Comparator.comparing(Organisation.Post::name))
                    .forEach(post -> advice.add(Advice.position(user, name, post)));
        }
        advice.add(new Advice("grant", Text.of("core.remedy.grant", name, what), permission, user));
    }
}
