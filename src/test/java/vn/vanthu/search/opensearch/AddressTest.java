package vn.vanthu.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.search.SearchIndexException;

class AddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "opensearch:http://may:9200/kho | opensearch:http://may:9200/kho",
                "opensearch:https://may/kho-2025 | opensearch:https://may:9200/kho-2025",
                "opensearch:http://a:9201,b:9202/kho | opensearch:http://a:9201,b:9202/kho",
                "opensearch:http://[::1]:9200/kho | opensearch:http://[::1]:9200/kho"
            })
    void names_the_nodes_and_the_index(String typed, String read) throws SearchIndexException {
        assertThat(Address.parse(typed)).hasToString(read);
        assertThat(Address.parse(read)).isEqualTo(Address.parse(typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "opensearch:may:9200/kho | viết dạng opensearch:http://máy:9200/tên-chỉ-mục",
                "opensearch:http://may:9200 | viết dạng opensearch:http://máy:9200/tên-chỉ-mục",
                "opensearch:http://may:9200/Kho | chữ thường không dấu",
                "opensearch:http://may:9200/kho/2025 | chữ thường không dấu",
                "opensearch:http://may:cổng/kho | không đọc được tên máy và cổng"
            })
    void says_what_is_wrong(String typed, String said) {
        assertThatThrownBy(() -> Address.parse(typed)).hasMessageContaining(said);
    }

    @Test
    void takes_no_password_and_repeats_none() {
        assertThatThrownBy(() -> Address.parse("opensearch:http://lan:s3cret@may:9200/kho"))
                .hasMessageContaining("VANTHU_OPENSEARCH_PASSWORD")
                .message()
                .doesNotContain("s3cret");
    }
}
