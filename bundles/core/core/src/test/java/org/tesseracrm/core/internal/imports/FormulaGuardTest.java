package org.tesseracrm.core.internal.imports;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://evil\",\"x\")",
                "=cmd|' /C calc'!A0",
                "+cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "@SUM(A1:A9)",
                "+1+1",
                "-1+1",
                "+A1",
                "-B2*3",
                "+SUM(A1)",
                "-2*3",
                "+A1:B2",
                "-(1+2)*3",
                "+1^9"
            })
    void formulasAreKnown(String text) {
        assertTrue(FormulaGuard.isFormula(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", "+", "=", "@", "--", "+86 138 0000 0000", "+86-138-0000-0000", "+86(755)8888 8888", "-5",
                        "-5.25", "-12%",
                "-1,234.50", "- 打电话（急）", "- see notes", "-B2B 平台", "@handle", "a=b", "1+1", "A1", "x@y.cn", "C++",
                        "50%", "+49 (0)30 123-45/67"
            })
    void ordinaryTextsPass(String text) {
        assertFalse(FormulaGuard.isFormula(text));
    }
}
