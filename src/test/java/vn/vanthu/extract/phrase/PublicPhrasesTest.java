package vn.vanthu.extract.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Measures the phrases of the public suite that lies beside the project, where it does. */
class PublicPhrasesTest {

    private static final Path PHRASES = Path.of("../shared/phrases");
    private static final LocalDate THURSDAY = LocalDate.of(2017, 2, 2);

    @Test
    void at_least_95_percent_of_the_rows_are_read_as_expected() throws IOException {
        assumeTrue(Files.isDirectory(PHRASES), "../shared/phrases is not here: not measured");
        var wrong = new ArrayList<String>();
        int rows = 0;
        try (var files = Files.newDirectoryStream(PHRASES, "*_vi.tsv")) {
            for (Path file : files) {
                for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
                    rows++;
                    String[] cells = line.split("\t");
                    List<Reading> readings = new PhraseReader().read(cells[0], THURSDAY);
                    if (readings.stream().noneMatch(r -> fits(r, cells[0], cells[1]))) {
                        wrong.add(line + " -> " + readings);
                    }
                }
            }
        }
        assertThat(wrong).as("of %s rows", rows).hasSizeLessThanOrEqualTo(rows / 20);
    }

    private static boolean fits(Reading reading, String phrase, String expected) {
        if (!reading.text().equals(phrase)) {
            return false;
        }
        var values = reading.json();
        String[] want = expected.split("\\|");
        return switch (want[0]) {
            case "instant" ->
                    want[1].equals(values.get("grain")) && day(want[2]).equals(values.get("from"));
            case "interval" ->
                    want[1].equals(values.get("grain"))
                            && day(want[2]).equals(values.get("from"))
                            && day(want[3]).equals(values.get("to"));
            case "between" -> same(want[1], values.get("low")) && same(want[2], values.get("high"));
            case "under" -> values.get("low") == null && same(want[1], values.get("high"));
            case "above" -> same(want[1], values.get("low")) && values.get("high") == null;
            case "value" -> same(want[1], values.get("low")) && same(want[1], values.get("high"));
            default -> same(want[0], values.get("value"));
        };
    }

    private static String day(String dateTime) {
        return dateTime.substring(0, 10);
    }

    private static boolean same(String expected, Object value) {
        return value instanceof BigDecimal number
                && number.compareTo(new BigDecimal(expected)) == 0;
    }
}
