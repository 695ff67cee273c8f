package vn.vanthu.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what went wrong and what to do. */
final class Complaints {

    private Complaints() {}

    static int usage(ParameterException failure, String[] args) {
        var command = failure.getCommandLine();
        String what =
                switch (failure) {
                    case UnmatchedArgumentException unmatched ->
                            "không hiểu " + String.join(" ", unmatched.getUnmatched());
                    case MissingParameterException missing ->
                            "thiếu "
                                    + String.join(
                                            ", ",
                                            missing.getMissing().stream()
                                                    .map(arg -> name(arg))
                                                    .toList());
                    default -> {
                        String message = failure.getMessage();
                        yield "tham số không hợp lệ: " + (message == null ? "" : message);
                    }
                };
        say(what + ". Xem: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static String name(picocli.CommandLine.Model.ArgSpec arg) {
        return arg instanceof picocli.CommandLine.Model.OptionSpec option
                ? option.longestName()
                : arg.paramLabel();
    }

    static int failure(Exception failure, boolean verbose) {
        say(words(failure));
        if (verbose) {
            failure.printStackTrace(System.err);
        }
        return ExitCode.FAILED;
    }

    /** The one line for a failure; without {@code vanthu:} before it. */
    static String words(Throwable failure) {
        return switch (failure) {
            case UserError error -> error.words();
            case vn.vanthu.library.LibraryException error -> error.words();
            case java.io.UncheckedIOException wrapped -> words(wrapped.getCause());
            case NoSuchFileException missing ->
                    missing.getFile() + ": không có tệp hoặc thư mục này. Kiểm tra lại đường dẫn.";
            case FileNotFoundException missing ->
                    missing.getMessage() + ": không mở được. Kiểm tra lại đường dẫn.";
            case AccessDeniedException denied ->
                    denied.getFile() + ": không có quyền đọc hoặc ghi. Kiểm tra quyền của tệp.";
            case FileSystemException full when noSpace(full) ->
                    full.getFile() + ": ổ đĩa đã đầy. Giải phóng chỗ rồi chạy lại.";
            case IOException full when noSpace(full) ->
                    "ổ đĩa đã đầy. Giải phóng chỗ rồi chạy lại.";
            default ->
                    "lỗi không lường trước: "
                            + failure
                            + ". Chạy lại với --verbose và gửi kết quả cho người phát triển.";
        };
    }

    static void say(String words) {
        System.err.println("vanthu: " + words);
    }

    private static boolean noSpace(IOException failure) {
        String message = failure.getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).contains("no space left");
    }
}
