package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BenchCommandTest {

    @Test
    void each_file_has_the_time_of_each_step() {
        Run run = Run.of("bench", "--rounds", "1", "--json", "corpus/tinh-uy-son-hai-kl-386.txt");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("\"file\":\"tinh-uy-son-hai-kl-386.txt\"", "\"characters\":")
                .contains("\"read\":", "\"structure\":", "\"facts\":", "\"checks\":");
    }
}
