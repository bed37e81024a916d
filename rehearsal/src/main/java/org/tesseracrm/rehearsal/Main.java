package org.tesseracrm.rehearsal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code ./crm rehearse}. Ends with 0: would succeed, 1: something would fail, 2: could not be rehearsed. */
public final class Main {
    private static final int FAILS = 1;
    private static final int NOT_POSSIBLE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, err, System.getenv()));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err, Map<String, String> environment) {
        Words words = new Words(asked(arguments, environment));
        Rehearse rehearsal = null;
        String said = "";
        try {
            Order order = Order.parse(arguments, environment);
            rehearsal = new Rehearse(order, words, out, environment);
            Runtime.getRuntime().addShutdownHook(new Thread(rehearsal::breakOff, "tessera-end"));
            Report report = rehearsal.go();
            new TextReport(report, words, out).print();
            if (order.json() != null) {
                Files.writeString(order.json(), Json.of(report.asMap()));
            }
            return report.succeeds() ? 0 : FAILS;
        } catch (NotPossible e) {
            said = e.in(words);
        } catch (SQLException e) {
            said = words.text("main.database", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            said = words.text("main.files", e.getClass().getSimpleName() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (rehearsal != null) {
            if (rehearsal.isBrokenOff()) {
                return NOT_POSSIBLE;
            }
            rehearsal.clean();
        }
        err.println(said);
        return NOT_POSSIBLE;
    }

    /** Also for words about an order that cannot be understood. */
    private static Locale asked(List<String> arguments, Map<String, String> environment) {
        int at = arguments.indexOf("--lang");
        Map<String, String> options =
                at >= 0 && at + 1 < arguments.size() ? Map.of("--lang", arguments.get(at + 1)) : Map.of();
        return Order.language(options, environment);
    }
}
