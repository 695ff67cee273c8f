package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.vanthu.Vanthu;
import vn.vanthu.area.model.AreaModel;
import vn.vanthu.evaluate.Evaluation;

/** {@code vanthu train}: learns from the samples what rules alone might not tell. */
@Command(
        name = "train",
        description = "Huấn luyện mô hình từ các văn bản mẫu.",
        subcommands = TrainCommand.Areas.class)
final class TrainCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    /** {@code vanthu train areas}: the same documents give the same bytes on every machine. */
    @Command(
            name = "areas",
            description =
                    "Học lĩnh vực cải cách hành chính từ chỉ tiêu, nhiệm vụ dưới các mục nêu lĩnh"
                            + " vực, trong các văn bản có TÊN.gold.json đi kèm.")
    static final class Areas implements Callable<Integer> {

        @Option(
                names = "--corpus",
                paramLabel = "THƯ_MỤC",
                description = "Thư mục văn bản mẫu (mặc định: corpus).")
        private Path corpus = Path.of("corpus");

        @Option(
                names = "--out",
                required = true,
                paramLabel = "TỆP",
                description = "Tệp mô hình sẽ ghi.")
        private Path out = Path.of("");

        @Mixin private Threads threads = new Threads();

        @Override
        public Integer call() throws IOException {
            if (!Files.isDirectory(corpus)) {
                throw new UserError(corpus + ": không có thư mục này. Kiểm tra lại đường dẫn.");
            }
            Output.require(out);
            int count = threads.count();
            try (var vanthu = Vanthu.open(count)) {
                var examples = new Evaluation(vanthu::read, count).of(corpus, corpus).areas();
                if (examples.stream().map(it -> it.area()).distinct().count() < 2) {
                    throw new UserError(
                            corpus
                                    + ": chưa đủ mẫu của ít nhất hai lĩnh vực. Thêm văn bản có mục"
                                    + " nêu lĩnh vực, kèm tệp .gold.json.");
                }
                byte[] model = AreaModel.train(examples).bytes();
                Output.write(out, stream -> stream.write(model));
                System.out.println(
                        out + ": " + examples.size() + " mẫu, SHA-256 " + checksum(model));
            }
            return ExitCode.OK;
        }

        private static String checksum(byte[] bytes) {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
                return HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every JDK has SHA-256", impossible);
            }
        }
    }
}
