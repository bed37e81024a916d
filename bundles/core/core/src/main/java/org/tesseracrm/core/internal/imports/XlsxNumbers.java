package org.tesseracrm.core.internal.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers as they are meant: which of them are dates, the style of their cell says. */
final class XlsxNumbers {
    private static final String PART = "xl/styles.xml";
    private static final MathContext PRECISION = new MathContext(15);
    private static final double LAST_DAY = 2_958_466;

    /** Of the formats that have no text in the file, East Asian ones included. */
    private static final Set<Integer> BUILT_IN_DATES = Set.of(
            14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
            55, 56, 57, 58);

    private final List<Boolean> dates = new ArrayList<>();
    private final boolean from1904;

    private XlsxNumbers(boolean from1904) {
        this.from1904 = from1904;
    }

    static XlsxNumbers read(XlsxFile file) throws IOException {
        XlsxNumbers numbers = new XlsxNumbers(file.from1904());
        if (file.has(PART)) {
            try (XlsxFile.Part part = file.part(PART)) {
                numbers.read(part);
            }
        }
        return numbers;
    }

    private void read(XlsxFile.Part part) throws IOException {
        Map<String, String> formats = new HashMap<>();
        boolean inCellFormats = false;
        while (part.next()) {
            if (part.opens("numFmt")) {
                formats.put(part.attribute("numFmtId"), part.attribute("formatCode"));
            } else if (part.opens("cellXfs")) {
                inCellFormats = true;
            } else if (part.closes("cellXfs")) {
                inCellFormats = false;
            } else if (inCellFormats && part.opens("xf")) {
                dates.add(isDate(part.attribute("numFmtId"), formats));
            }
        }
    }

    private static boolean isDate(String id, Map<String, String> formats) {
        String format = formats.get(id);
        if (format != null) {
            return isDateFormat(format);
        }
        try {
            return id != null && BUILT_IN_DATES.contains(Integer.valueOf(id));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Day, month, year or hour in it, outside of quotes, escapes and brackets. */
    static boolean isDateFormat(String format) {
        String bare = format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]", "");
        return !bare.equalsIgnoreCase("general") && bare.matches("(?i).*[ymdhs年月日].*");
    }

    String text(String raw, String style) {
        double value;
        try {
            value = Double.parseDouble(raw.strip());
        } catch (NumberFormatException e) {
            throw FileProblem.of("format", "workbook");
        }
        if (!Double.isFinite(value)) {
            throw FileProblem.of("format", "workbook");
        }
        if (isDate(style) && value >= 0 && value < LAST_DAY) {
            return date(value);
        }
        BigDecimal number = new BigDecimal(value).round(PRECISION).stripTrailingZeros();
        return number.signum() == 0 ? "0" : number.toPlainString();
    }

    private boolean isDate(String style) {
        if (style == null) {
            return false;
        }
        try {
            int index = Integer.parseInt(style);
            return index >= 0 && index < dates.size() && dates.get(index);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private String date(double value) {
        long day = (long) value;
        long seconds = Math.round((value - day) * 86_400);
        LocalDate first = from1904
                ? LocalDate.of(1904, 1, 1)
                // Excel believes in 29 February 1900
                : day < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        LocalDateTime time = first.plusDays(day).atStartOfDay().plusSeconds(seconds);
        if (seconds == 0) {
            return time.toLocalDate().toString();
        }
        LocalTime clock = time.toLocalTime().truncatedTo(ChronoUnit.SECONDS);
        return day == 0 && !from1904 ? clock.toString() : time.toLocalDate() + " " + clock;
    }
}
