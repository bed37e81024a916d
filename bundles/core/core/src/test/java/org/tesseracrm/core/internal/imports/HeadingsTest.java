package org.tesseracrm.core.internal.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.imports.ImportField;
import org.tesseracrm.i18n.Messages;

class HeadingsTest {
    static final List<ImportField> FIELDS = List.of(
            new ImportField("name", "x.name", true, List.of("account", "公司")),
            new ImportField("phone", "x.phone", false, List.of("tel")),
            new ImportField("parent", "x.parent", false, List.of("subsidiary of")));

    static final Messages MESSAGES = new TestMessages()
            .with("x.name", "Name", "客户名称")
            .with("x.phone", "Phone", "电话")
            .with("x.parent", "Parent company", "上级公司");

    private final Headings headings = new Headings(MESSAGES, FIELDS);

    @Test
    void columnsAreFoundByLabelAliasAndField() {
        assertEquals(
                Map.of("客户名称", "name", "Tel.", "phone", "subsidiary_of", "parent"),
                headings.guess(List.of("客户名称", "Tel.", "subsidiary_of", "unknown"), true));
        assertEquals(Map.of("电话（必填）*", "phone"), headings.guess(List.of("电话（必填）*"), true));
        assertEquals(Map.of("ＮＡＭＥ", "name"), headings.guess(List.of("ＮＡＭＥ"), true));
    }

    @Test
    void aFieldIsTakenOnce() {
        assertEquals(Map.of("Name", "name"), headings.guess(List.of("Name", "Account"), true));
    }

    @Test
    void aSingleNamelessColumnIsTheOneFieldThatMustBeThere() {
        assertEquals(Map.of("Column 1", "name"), headings.guess(List.of("Column 1"), false));
        assertEquals(Map.of(), headings.guess(List.of("Column 1", "Column 2"), false));
    }

    @Test
    void theFirstRowIsKnownToNameColumnsOrNot() {
        assertTrue(headings.guess(cells("account")));
        assertTrue(headings.guess(cells("account", "13800138000")));
        assertTrue(headings.guess(cells("foo", "bar")));
        assertFalse(headings.guess(cells("黄金堡")));
        assertFalse(headings.guess(cells("北京华瑞", "13800138000")));
        assertFalse(headings.guess(cells("北京华瑞", "a@b.cn")));
        assertFalse(headings.guess(cells("北京华瑞", "")));
        assertFalse(headings.guess(cells("x", "x")));
    }

    @Test
    void namelessColumnsAreCalledByTheirNumber() {
        assertEquals(List.of("name", "第 2 列", "x"), headings.named(cells("name", "", "x", ""), Messages.CHINESE));
        assertEquals(List.of("Column 1", "Column 2"), headings.numbered(2, Locale.ENGLISH));
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        TestFiles.refused("headings", () -> headings.named(cells("Phone", "name", "phone "), Locale.ENGLISH));
        TestFiles.refused("headings", () -> headings.named(List.of(new Cell("x", Cell.Fault.FORMULA)), Locale.ENGLISH));
    }

    @Test
    void columnsAreFoundByNameAndNumber() {
        List<String> columns = List.of("Name", "Column 2");
        assertEquals(0, headings.find(columns, "name"));
        assertEquals(1, headings.find(columns, "第 2 列"));
        assertEquals(1, headings.find(columns, "2"));
        assertEquals(-1, headings.find(columns, "1"));
        assertEquals(-1, headings.find(columns, "Phone"));
    }

    @Test
    void aPlanNamesWhatIsWrongWithIt() {
        List<String> columns = List.of("a", "b");
        TestFiles.refused("required", () -> plan(columns, Map.of()));
        TestFiles.refused("unknown", () -> plan(columns, Map.of("c", "name")));
        TestFiles.refused("unknown", () -> plan(columns, Map.of("a", "nonsense")));
        TestFiles.refused("duplicate", () -> plan(columns, Map.of("a", "name", "b", "name")));
        TestFiles.refused("required", () -> plan(columns, Map.of("a", "phone")));
        assertEquals(
                "name",
                plan(columns, Map.of("b", "name")).fieldByColumn().get(1).name());
    }

    private Plan plan(List<String> columns, Map<String, String> mapping) {
        return Plan.of(headings, columns, true, mapping, FIELDS);
    }

    private static List<Cell> cells(String... texts) {
        return Arrays.stream(texts).map(Cell::of).toList();
    }
}
