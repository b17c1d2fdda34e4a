package dev.rampart.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void cells_are_quoted_where_they_have_to_be() {
        assertEquals("a,\"b, c\",\"say \"\"d\"\"\",\"e\nf\",,ü\r\n", csv("a", "b, c", "say \"d\"", "e\nf", null, "ü"));
    }

    @Test
    void each_row_ends_its_line() {
        assertEquals("1,2\r\n3,4\r\n", Csv.of(List.of(List.of("1", "2"), List.of("3", "4"))));
    }

    @Test
    void what_a_spreadsheet_takes_for_a_formula_is_defused() {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx")) {
            assertEquals("'" + formula + "\r\n", csv(formula));
        }
        assertEquals("\"'\r=1\"\r\n", csv("\r=1"));
        assertEquals("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n", csv("=HYPERLINK(\"x\",\"y\")"));
        assertEquals("1 = 1\r\n", csv("1 = 1"));
    }

    private static String csv(String... row) {
        return Csv.of(List.of(Arrays.asList(row)));
    }
}
