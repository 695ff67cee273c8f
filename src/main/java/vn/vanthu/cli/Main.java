package vn.vanthu.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program {@code vanthu}: chooses the command and turns its end into an exit code. */
@Command(
        name = "vanthu",
        versionProvider = Version.class,
        description = {
            "Công cụ văn thư cho kế hoạch và báo cáo hành chính: tra cứu, trích chỉ tiêu,"
                    + " nhiệm vụ, số liệu, rà soát và soạn dự thảo."
        })
public final class Main implements Runnable {

    /** In the order in which the help names them. */
    private static final List<Class<?>> COMMANDS =
            List.of(
                    DemoCommand.class,
                    IngestCommand.class,
                    StatusCommand.class,
                    RetryCommand.class,
                    RemoveCommand.class,
                    ReindexCommand.class,
                    SearchCommand.class,
                    CompareCommand.class,
                    AssignmentsCommand.class,
                    CitesCommand.class,
                    CitedByCommand.class,
                    SimilarCommand.class,
                    SeriesCommand.class,
                    WatchCommand.class,
                    ShowCommand.class,
                    TextCommand.class,
                    ExtractCommand.class,
                    CorrectCommand.class,
                    CorrectionsCommand.class,
                    CheckCommand.class,
                    DiffCommand.class,
                    TrackCommand.class,
                    RemindCommand.class,
                    DraftCommand.class,
                    TemplatesCommand.class,
                    PhrasesCommand.class,
                    EvaluateCommand.class,
                    TrainCommand.class,
                    BenchCommand.class,
                    BenchDraftCommand.class,
                    ServeCommand.class,
                    UserCommand.class,
                    WarmUpCommand.class);

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "In thêm chi tiết kỹ thuật (nhật ký, vết lỗi).")
    boolean verbose;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Không in tiến độ và lời nhắn, chỉ in kết quả.")
    boolean quiet;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "In hướng dẫn này.")
    boolean help;

    @Option(names = "--version", versionHelp = true, description = "In phiên bản.")
    boolean version;

    @Spec CommandSpec spec;

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        var results = new Sink(new FileOutputStream(FileDescriptor.out));
        var out = utf8(results, false);
        var err = utf8(new FileOutputStream(FileDescriptor.err), true);
        System.setOut(out);
        System.setErr(err);
        int code = run(args);
        out.flush();
        IOException lost = results.failure();
        if (lost != null && code == ExitCode.OK) {
            code = ExitCode.FAILED;
            if (!Sink.isReaderGone(lost)) {
                Complaints.say(
                        Complaints.noSpace(lost)
                                ? "không ghi hết kết quả: ổ đĩa đã đầy. Giải phóng chỗ rồi chạy"
                                        + " lại."
                                : "không ghi hết kết quả ra đầu ra chuẩn. Kiểm tra nơi nhận.");
            }
        }
        err.flush();
        System.exit(code);
    }

    /** Runs one command; its results go to {@code System.out}, all else to {@code System.err}. */
    public static int run(String... args) {
        var root = new Main();
        var commands = new CommandLine(root);
        asked(args).forEach(commands::addSubcommand);
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setAbbreviatedOptionsAllowed(false);
        commands.setExecutionStrategy(parsed -> {
            Logging.level(root.verbose);
            return new CommandLine.RunLast().execute(parsed);
        });
        commands.setParameterExceptionHandler(Complaints::usage);
        commands.setExecutionExceptionHandler(
                (failure, command, parsed) -> Complaints.failure(failure, root.verbose));
        speakVietnamese(commands);
        try {
            return commands.execute(args);
        } catch (OutOfMemoryError | StackOverflowError failure) {
            return Complaints.failure(failure, root.verbose);
        }
    }

    /** The command that is called, or all where that is not plain: to make all takes longer. */
    private static List<Class<?>> asked(String[] args) {
        String name = args.length == 0 ? "" : args[0];
        for (Class<?> command : COMMANDS) {
            if (command.getAnnotation(Command.class).name().equals(name)) {
                return List.of(command);
            }
        }
        return COMMANDS;
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    /** The headings of the help texts, which the library that parses options has in English. */
    private static void speakVietnamese(CommandLine commands) {
        commands.getCommandSpec()
                .usageMessage()
                .synopsisHeading("Cách dùng: ")
                .synopsisSubcommandLabel("[LỆNH]")
                .parameterListHeading("%nTham số:%n")
                .optionListHeading("%nTùy chọn:%n")
                .commandListHeading("%nCác lệnh:%n");
        commands.getSubcommands().values().forEach(Main::speakVietnamese);
    }

    private static PrintStream utf8(OutputStream stream, boolean atOnce) {
        return new PrintStream(
                new BufferedOutputStream(stream, 1 << 14), atOnce, StandardCharsets.UTF_8);
    }
}
