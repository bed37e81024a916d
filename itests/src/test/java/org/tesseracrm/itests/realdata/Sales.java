package org.tesseracrm.itests.realdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.tesseracrm.itests.harness.Project;

/**
 * What the files say, without the product's help.
 *
 * @param managers each agent's
 * @param owners each account's: the agent with most opportunities on it, of several the first by name
 */
record Sales(Map<String, String> managers, Set<String> offices, Map<String, String> owners) {
    static Sales read() {
        List<String[]> teams = rows("sales_teams.csv");
        Map<String, Map<String, Long>> opportunities = rows("sales_pipeline.csv").stream()
                .filter(row -> !row[3].isEmpty())
                .collect(Collectors.groupingBy(
                        row -> row[3],
                        TreeMap::new,
                        Collectors.groupingBy(row -> row[1], TreeMap::new, Collectors.counting())));
        Map<String, String> owners = new TreeMap<>();
        // the agents come by name, and of equals max() keeps the last: so the order is turned round
        opportunities.forEach((account, agents) -> owners.put(
                account,
                agents.entrySet().stream()
                        .max(Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .orElseThrow()
                        .getKey()));
        return new Sales(
                teams.stream().collect(Collectors.toMap(row -> row[0], row -> row[1], (a, b) -> a, TreeMap::new)),
                teams.stream().map(row -> row[2]).collect(Collectors.toCollection(TreeSet::new)),
                owners);
    }

    /** Names of the accounts that somebody must see: his own, and his agents'. */
    Set<String> seenBy(String person) {
        return owners.entrySet().stream()
                .filter(each -> each.getValue().equals(person) || person.equals(managers.get(each.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All agents and managers. */
    Set<String> people() {
        Set<String> people = new TreeSet<>(managers.keySet());
        people.addAll(managers.values());
        return people;
    }

    /** Where somebody works; a manager where his people do. */
    static String office(String person) {
        return rows("sales_teams.csv").stream()
                .filter(row -> row[0].equals(person) || row[1].equals(person))
                .map(row -> row[2])
                .findFirst()
                .orElseThrow();
    }

    /** The accounts' file with its owners. */
    String accountsWithOwners() {
        List<String> lines = text("accounts.csv").lines().toList();
        return lines.get(0) + ",owner\n"
                + lines.stream()
                        .skip(1)
                        .map(each -> each + "," + owners.getOrDefault(each.split(",", -1)[0], ""))
                        .collect(Collectors.joining("\n"));
    }

    static byte[] bytes(String file) {
        return text(file).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String[]> rows(String file) {
        return text(file).lines().skip(1).map(each -> each.split(",", -1)).toList();
    }

    private static String text(String file) {
        Path path = Project.testData("crm-sales-opportunities/" + file);
        Assumptions.assumeTrue(
                Files.exists(path), () -> path + " is not there: name the folder with the test data in CRM_TEST_DATA.");
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
