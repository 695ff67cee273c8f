package vn.vanthu.cli;

import info.debatty.java.stringsimilarity.OptimalStringAlignment;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.vanthu.library.LibraryException;
import vn.vanthu.report.NumberSheet;

/** Says in one line what went wrong and what to do. */
final class Complaints {

    private static final OptimalStringAlignment SLIPS = new OptimalStringAlignment();

    private Complaints() {}

    static int usage(ParameterException failure, String[] args) {
        var command = failure.getCommandLine().getCommandSpec().qualifiedName();
        String what =
                switch (failure) {
                    case UnmatchedArgumentException unmatched -> unknown(unmatched);
                    case MissingParameterException missing -> missing(missing.getMissing());
                    case OverwrittenOptionException twice ->
                            name(twice.getOverwritten()) + " chỉ được nói một lần";
                    default -> badValue(failure.getArgSpec(), failure.getValue());
                };
        say(what + ". Xem: " + command + " --help");
        return ExitCode.USAGE;
    }

    private static String unknown(UnmatchedArgumentException failure) {
        var guesses = failure.getSuggestions();
        return "không hiểu "
                + String.join(" ", failure.getUnmatched())
                + (guesses.isEmpty() ? "" : " (gần giống: " + nearest(failure, guesses) + ")");
    }

    /** The one with the fewest slips that begins alike: seldom is the first letter wrong. */
    private static String nearest(UnmatchedArgumentException failure, List<String> guesses) {
        String typed = failure.getUnmatched().getFirst();
        var commands = failure.getCommandLine().getSubcommands().keySet();
        return Stream.concat(guesses.stream(), commands.stream())
                .filter(guess -> guess.regionMatches(0, typed, 0, 1))
                .min(Comparator.comparingDouble(guess -> SLIPS.distance(typed, guess)))
                .orElse(guesses.getFirst());
    }

    private static String missing(List<ArgSpec> missing) {
        boolean value = missing.stream().anyMatch(arg -> arg.isOption() && !arg.required());
        return (value ? "thiếu giá trị cho " : "thiếu ")
                + String.join(", ", missing.stream().map(Complaints::name).toList());
    }

    /** What an option takes, told by the type of its value. */
    private static String badValue(@Nullable ArgSpec arg, @Nullable String value) {
        if (arg == null) {
            return "tham số không hợp lệ";
        }
        Class<?> type = arg.isMultiValue() ? arg.auxiliaryTypes()[0] : arg.type();
        String given = name(arg) + " không nhận \"" + (value == null ? "" : value) + "\"";
        if (type.isEnum()) {
            var known =
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                            .toList();
            return given + "; chọn một trong: " + String.join(", ", known);
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> given + "; phải là số nguyên, như 10";
            case "Years" -> given + "; phải là năm hoặc khoảng năm, như 2024 hoặc 2023..2026";
            case "LocalDate" -> given + "; phải là ngày viết như 2025-06-30";
            case "Path" -> given + "; đường dẫn này máy không hiểu";
            default -> given;
        };
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    static int failure(Throwable failure, boolean verbose) {
        say(words(failure));
        if (verbose) {
            failure.printStackTrace(System.err);
        }
        return failure instanceof UserError error ? error.code() : ExitCode.FAILED;
    }

    /** The one line for a failure; without {@code vanthu:} before it. */
    static String words(Throwable failure) {
        return switch (failure) {
            case UserError error -> error.words();
            case LibraryException error -> error.words();
            case NumberSheet.BadSheetException bad ->
                    Objects.requireNonNullElse(bad.getMessage(), "bảng số liệu hỏng");
            case UncheckedIOException wrapped
                    when wrapped.getCause() instanceof IOException cause ->
                    words(cause);
            case NoSuchFileException missing ->
                    missing.getFile() + ": không có tệp hoặc thư mục này. Kiểm tra lại đường dẫn.";
            case FileNotFoundException missing ->
                    missing.getMessage() + ": không mở được. Kiểm tra lại đường dẫn.";
            case AccessDeniedException denied ->
                    denied.getFile() + ": không có quyền đọc hoặc ghi. Kiểm tra quyền của tệp.";
            case FileSystemException full when noSpace(full) && full.getFile() != null ->
                    full.getFile() + ": ổ đĩa đã đầy. Giải phóng chỗ rồi chạy lại.";
            case IOException full when noSpace(full) ->
                    "ổ đĩa đã đầy. Giải phóng chỗ rồi chạy lại.";
            case FileSystemException other when other.getFile() != null ->
                    other.getFile()
                            + ": không đọc hoặc ghi được ("
                            + other.getReason()
                            + "). Kiểm tra quyền và ổ đĩa.";
            case ReadOnlyFileSystemException fixed -> "ổ đĩa chỉ cho đọc. Chọn chỗ khác để ghi.";
            case OutOfMemoryError small ->
                    "hết bộ nhớ. Làm ít tệp hơn mỗi lần, hoặc cho thêm: VANTHU_OPTS=-Xmx2g";
            default ->
                    "lỗi không lường trước: "
                            + failure
                            + ". Chạy lại với --verbose và gửi kết quả cho người phát triển.";
        };
    }

    static void say(String words) {
        System.err.println("vanthu: " + words);
    }

    /** Whether a full disk, or a spent quota, is what was in the way. */
    static boolean noSpace(IOException failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            String message = String.valueOf(at.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("no space left") || message.contains("quota exceeded")) {
                return true;
            }
        }
        return false;
    }
}
