package vn.vanthu.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines as Tesseract gives them; behind each word how sure it is of it. */
class HandwritingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Số:@96 1266/BC-SNV@77                      | Số: 1266/BC-SNV
                    Số:422/STTTT-KHTC@54                       | Số:?/STTTT-KHTC
                    Số:@95 61@30 /SKH-TH@90                    | Số: ? /SKH-TH
                    Số:@95 12/2024/QĐ-UBND@41                  | Số: ?/2024/QĐ-UBND
                    Sơn@93 Hải,@93 ngày21tháng10@60 năm@96 2012@96 | Sơn Hải, ngày?tháng? năm 2012
                    Sơn@93 Hải,@93 ngày@96 18@96 tháng@92 9@97 năm@96 2024@60 | \
                    Sơn Hải, ngày 18 tháng 9 năm 2024
                    theo@96 Công@96 văn@96 số@96 869/KHĐT-VP@47 | theo Công văn số 869/KHĐT-VP
                    """)
    void digits_of_the_number_and_the_day_that_are_not_sure_are_hidden(String seen, String read) {
        assertThat(read(Handwriting.hide(words(seen)))).isEqualTo(read);
    }

    private static List<Seen> words(String line) {
        var words = new ArrayList<Seen>();
        for (String each : line.split(" ")) {
            String[] parts = each.split("@");
            double sure = Double.parseDouble(parts[1]);
            words.add(new Seen(parts[0], words.size() * 50, 10, 45, 12, sure, 0));
        }
        return words;
    }

    private static String read(List<Seen> words) {
        return words.stream().map(Seen::text).collect(Collectors.joining(" "));
    }
}
