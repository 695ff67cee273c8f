package vn.vanthu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.desk.Accounts;
import vn.vanthu.word.WordPackage;

/** Two people of one office, each with drafts of their own. */
class DraftOwnersTest {

    private static final String PASSWORD = "mật khẩu đủ dài";

    private static final String PLAN =
            """
            ỦY BAN NHÂN DÂN
            TỈNH HOA GIANG
            Số: 21/KH-UBND
            Hoa Giang, ngày 09 tháng 01 năm 2024

            KẾ HOẠCH
            Cải cách hành chính năm 2024

            I. NHIỆM VỤ
            1. Sở Tư pháp chủ trì rà soát văn bản của tỉnh, hoàn thành trước ngày 30/6/2024.
            """;

    @TempDir private Path folder;

    @Test
    void nobody_sees_the_draft_of_another_and_changes_bear_the_name_of_their_author()
            throws Exception {
        try (var site = Served.withAccounts(folder, Map.of("kế hoạch.txt", PLAN), PASSWORD)) {
            new Accounts(site.root(), 1000).put("minh", PASSWORD.toCharArray());
            site.signIn("hoa", PASSWORD);
            var fields =
                    Map.of("tu", site.document("kế hoạch.txt"), "nam", "2025", "chi-tieu", "keep");
            var begun = site.postFrom("/soan-thao", "/soan-thao/ke-hoach", fields);
            assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
            String draft =
                    URI.create(begun.headers().firstValue("Location").orElseThrow()).getPath();
            assertThat(site.get(draft).statusCode()).isEqualTo(200);
            assertThat(main(site.download(draft + "/du-thao.docx?ban=theo-doi").body()))
                    .contains("w:author=\"hoa\"");

            String id = draft.replaceFirst(".*/", "");
            String[] minh = {"Authorization", basic("minh"), Routes.PROGRAM, "1"};
            try (var other = site.another()) {
                for (String path : new String[] {"", "/changes", "/docx"}) {
                    assertThat(other.get("/api/v1/drafts/" + id + path, minh).statusCode())
                            .isEqualTo(404);
                }
                assertThat(other.delete("/api/v1/drafts/" + id, minh).statusCode()).isEqualTo(404);
                assertThat(other.get("/api/v1/drafts", minh).body()).doesNotContain(id);
                other.signIn("minh", PASSWORD);
                assertThat(other.get(draft).statusCode()).isEqualTo(404);
                assertThat(other.get("/soan-thao").body()).doesNotContain(id);
                assertThat(other.postFrom("/soan-thao", draft + "/bo", Map.of()).statusCode())
                        .isEqualTo(404);
            }
            assertThat(site.get(draft).statusCode()).isEqualTo(200);
        }
    }

    private static String basic(String name) {
        byte[] bytes = (name + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }

    private static String main(byte[] docx) throws IOException {
        try (var main = WordPackage.read(docx).open("word/document.xml")) {
            return new String(main.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
