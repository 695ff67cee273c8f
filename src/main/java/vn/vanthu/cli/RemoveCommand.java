package vn.vanthu.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vanthu remove}: takes documents out of the library. */
@Command(name = "remove", description = "Bỏ văn bản khỏi kho (tệp gốc ngoài kho vẫn còn).")
final class RemoveCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "VĂN-BẢN",
            description = "Mã (ít nhất 6 ký tự đầu), số ký hiệu, hoặc tên tệp.")
    private List<String> names = List.of();

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        int missing = 0;
        try (var opened = library.openToMend()) {
            for (String name : names) {
                var found = opened.named(name);
                if (found.size() == 1) {
                    opened.remove(found.getFirst());
                    System.out.println(
                            "Đã bỏ " + name + " (" + found.getFirst().substring(0, 12) + ").");
                } else {
                    missing++;
                    Complaints.say(
                            found.isEmpty()
                                    ? name + ": không có văn bản này trong kho. Xem: vanthu status"
                                    : name
                                            + ": có "
                                            + found.size()
                                            + " văn bản như vậy; gọi bằng mã, xem: vanthu status");
                }
            }
        }
        if (missing == 0) {
            return ExitCode.OK;
        }
        return missing == names.size() ? ExitCode.FAILED : ExitCode.SOME_FAILED;
    }
}
