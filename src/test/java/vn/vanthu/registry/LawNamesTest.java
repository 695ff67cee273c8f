package vn.vanthu.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LawNamesTest {
    private final LawNames laws = LawNames.bundled(DocumentTypes.bundled());

    @Test
    void a_law_is_found_by_name_and_year() {
        assertThat(laws.find("Luật ban hành văn bản quy phạm pháp luật", 2015))
                .map(LawName::number)
                .hasValue("80/2015/QH13");
    }

    @Test
    void a_name_alone_may_stand_for_several() {
        assertThat(laws.find("Luật Tổ chức chính quyền địa phương"))
                .extracting(LawName::number)
                .containsExactly("77/2015/QH13", "65/2025/QH15", "72/2025/QH15");
        assertThat(laws.find("Luật Mặt Trời")).isEmpty();
    }
}
