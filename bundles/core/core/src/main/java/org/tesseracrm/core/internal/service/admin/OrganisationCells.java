package org.tesseracrm.core.internal.service.admin;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.admin.Users.Profile;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.internal.service.account.Names;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

/** What the cells of an organisation's file mean. */
final class OrganisationCells {
    private static final Pattern BETWEEN_ROLES = Pattern.compile("[,;|/，；、]");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}-]+");
    private static final int LONGEST_STEM = 56;

    private final Messages messages;
    private final Locale language;

    OrganisationCells(Messages messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    /** How names are compared: capitals, widths and doubled blanks make no difference. */
    static String key(String name) {
        return Names.key(name).replaceAll("\\s+", " ");
    }

    /** A sign-in name out of a person's: small letters with dots between; to be made unique by whoever uses it. */
    static String signInName(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("'", "")
                .replace("’", "");
        String stem = trimmed(NO_LETTER.matcher(plain).replaceAll("."));
        String cut = stem.length() > LONGEST_STEM ? trimmed(stem.substring(0, wholeLetters(stem))) : stem;
        return cut.codePointCount(0, cut.length()) < 2 ? "user" + cut : cut;
    }

    private static String trimmed(String name) {
        return name.replaceAll("^[.-]+|[.-]+$", "");
    }

    /** A letter outside the first plane is two chars: it is not cut in halves. */
    private static int wholeLetters(String stem) {
        return Character.isHighSurrogate(stem.charAt(LONGEST_STEM - 1)) ? LONGEST_STEM - 1 : LONGEST_STEM;
    }

    /**
     * Roles by their ids or names in any language; nothing said: sales.
     *
     * @throws InvalidInputException on {@code role} where there is none of that name
     */
    Set<DutyRole> roles(Map<String, String> values) {
        String text = values.getOrDefault("role", "");
        Set<DutyRole> roles = EnumSet.noneOf(DutyRole.class);
        for (String word : BETWEEN_ROLES.split(text)) {
            if (!word.isBlank()) {
                roles.add(role(word)
                        .orElseThrow(() -> InvalidInputException.of(
                                "role", "unknown", Text.of("core.import.organisation.role.unknown", all()))));
            }
        }
        return roles.isEmpty() ? Set.of(DutyRole.SALES) : roles;
    }

    /**
     * A person as his row has him.
     *
     * @throws InvalidInputException on the field that cannot be as it is
     */
    Profile profile(Map<String, String> values) {
        Profile profile = new Profile(
                values.getOrDefault("name", ""),
                values.getOrDefault("email", ""),
                values.getOrDefault("mobile", ""),
                Optional.empty(),
                roles(values),
                Set.of(),
                false);
        UserRules.checkFields(profile).end();
        DepartmentRules.check(values.getOrDefault("department", "-"), Optional.empty());
        String manager = values.getOrDefault("manager", "-");
        new Fields().atMost(Teams.LONGEST_MANAGER, "manager", manager).end();
        if (values.containsKey("user")) {
            Names.requireUser("user", values.get("user"));
        }
        return profile;
    }

    /** What a manager's team is called. */
    String team(String manager) {
        return messages.text(language, "core.import.organisation.team", manager);
    }

    private Optional<DutyRole> role(String word) {
        String sought = key(word);
        return Stream.of(DutyRole.values())
                .filter(role -> key(role.name()).equals(sought)
                        || messages.locales().stream().anyMatch(each -> key(messages.text(each, role.label()))
                                .equals(sought)))
                .findFirst();
    }

    private String all() {
        return Stream.of(DutyRole.values())
                .map(role -> messages.text(language, role.label()))
                .collect(Collectors.joining(", "));
    }
}
