package vn.vanthu.cli;

import picocli.CommandLine.Option;

/** How many files are read at once. */
final class Threads {

    @Option(
            names = "--threads",
            paramLabel = "SỐ",
            description = "Số tệp đọc cùng lúc (mặc định: số lõi của máy, nhiều nhất 8).")
    private int chosen;

    int count() {
        if (chosen < 0 || chosen > 64) {
            throw UserError.usage("--threads phải từ 1 đến 64.");
        }
        int cores = Runtime.getRuntime().availableProcessors();
        return chosen > 0 ? chosen : Math.max(1, Math.min(8, cores));
    }
}
