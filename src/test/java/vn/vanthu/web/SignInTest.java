package vn.vanthu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.desk.Accounts;

/** What holds when the program answers other machines. */
class SignInTest {

    private static final String PASSWORD = "mật khẩu đủ dài";

    @TempDir private Path folder;

    private Served site;

    @BeforeEach
    void start() throws Exception {
        site =
                Served.withAccounts(
                        folder, Map.of("một.txt", "Rà soát thủ tục hành chính."), PASSWORD);
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tim-kiem?q=thu+tuc", "/van-ban", "/kho", "/kho/nhat-ky"})
    void nobody_sees_a_page_without_signing_in(String path) {
        var answer = site.get(path);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/dang-nhap?ve=");
        assertThat(answer.body()).doesNotContain("thủ tục");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/search?q=thu", "/api/v1/openapi.json", "/api/v1/jobs", "/api/v1/x"})
    void no_program_is_answered_without_an_account(String path) {
        assertThat(site.get(path).statusCode()).isEqualTo(401);
        assertThat(site.get(path, "Authorization", basic("hoa", "sai sai sai sai")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_program_with_an_account_is_answered() {
        var answer = site.get("/api/v1/status", "Authorization", basic("hoa", PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void nothing_changes_without_an_account() throws IOException {
        String id = site.document("một.txt");

        assertThat(site.delete("/api/v1/documents/" + id, Routes.PROGRAM, "1").statusCode())
                .isEqualTo(401);
        assertThat(site.post("/kho/bo/" + id, Map.of(), "").statusCode()).isEqualTo(401);
    }

    @Test
    void who_signs_in_goes_on_and_what_they_do_is_written_down() throws Exception {
        var answer = site.signIn("hoa", PASSWORD);

        assertThat(answer.headers().firstValue("Location")).hasValue("/kho");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly", "SameSite=Strict");
        site.finished(site.post("/kho/chi-muc", Map.of()));
        assertThat(site.get("/kho/nhat-ky").body()).contains("hoa", "đăng nhập", "lập lại chỉ mục");

        site.post("/dang-xuat", Map.of());
        assertThat(site.get("/kho").statusCode()).isEqualTo(303);
    }

    @Test
    void a_wrong_password_tells_nothing_and_too_many_end_it_for_a_while() {
        for (int i = 0; i < 8; i++) {
            var answer = site.signIn("hoa", "không phải mật khẩu");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("Tên hoặc mật khẩu không đúng");
        }
        assertThat(site.signIn("hoa", PASSWORD).statusCode()).isEqualTo(429);
    }

    @Test
    void a_sign_in_form_of_another_site_is_refused() {
        var fields = Map.of("ten", "hoa", "mat-khau", PASSWORD);

        assertThat(site.post("/dang-nhap", fields, "").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "https://evil.example/", "/\\evil.example"})
    void signing_in_never_leads_to_another_site(String back) {
        String page = site.get("/dang-nhap?ve=" + Served.encoded(back)).body();

        assertThat(page).contains("name=\"ve\" value=\"/\"");
    }

    @Test
    void passwords_are_kept_as_hashes_readable_for_their_owner_alone() throws IOException {
        Path file = site.root().resolve("state").resolve("users.json");

        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .contains("PBKDF2WithHmacSHA256")
                .doesNotContain(PASSWORD);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"Hoa Nguyễn, mật khẩu đủ dài", "../hoa, mật khẩu đủ dài", "hoa, ngắn"})
    void a_name_or_password_that_will_not_do_is_refused(String name, String password) {
        var accounts = new Accounts(site.root());

        assertThatThrownBy(() -> accounts.put(name, password.toCharArray()))
                .isInstanceOf(Accounts.AccountException.class);
    }

    private static String basic(String name, String password) {
        byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }
}
