package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ServeCommandTest {

    @TempDir private Path folder;

    @Test
    void a_place_that_can_be_no_library_ends_the_server_with_the_reason() throws IOException {
        Path file = Files.writeString(folder.resolve("kho"), "không phải kho");
        var run = Run.of("serve", "--port", "0", "--library", file.toString());
        assertThat(run.code()).isNotZero();
        assertThat(run.err()).contains(file.toString());
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo("không phải kho");
    }

    @Test
    void the_round_for_the_start_up_cache_does_the_work_and_answers_the_pages() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(
                in.resolve("ke-hoach.txt"),
                """
                UBND TỈNH MẪU SƠN
                Số: 12/KH-UBND

                KẾ HOẠCH
                Cải cách hành chính năm 2024

                1. Trên 95% hồ sơ thủ tục hành chính được giải quyết đúng hạn.
                """);
        Path out = folder.resolve("out");
        var run = Run.of("warm-up", "-o", out.toString(), in.toString());
        assertThat(run.err()).doesNotContain("vanthu:");
        assertThat(run.code()).isZero();
        assertThat(out.resolve(DemoCommand.LIBRARY)).isDirectory();
    }

    @Test
    void a_command_says_the_same_of_itself_whatever_stands_before_its_name() {
        List<String> commands =
                Arrays.stream(Run.of("--help").out().split("\n"))
                        .dropWhile(line -> !line.startsWith("Các lệnh:"))
                        .skip(1)
                        .filter(line -> line.matches(" {2}[a-z].*"))
                        .map(line -> line.strip().split("\\s+")[0])
                        .toList();
        assertThat(commands).hasSizeGreaterThan(25).contains("search", "serve", "draft");
        for (String command : commands) {
            assertThat(Run.of(command, "--help").out())
                    .isEqualTo(Run.of("-q", command, "--help").out())
                    .contains(command);
        }
    }
}
