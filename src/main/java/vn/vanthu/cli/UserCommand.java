package vn.vanthu.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vanthu.desk.Accounts;
import vn.vanthu.desk.Accounts.AccountException;

/** {@code vanthu user}: who may use the library over the network. */
@Command(name = "user", description = "Tài khoản dùng kho qua mạng (xem: vanthu serve --help).")
final class UserCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    @Command(
            name = "add",
            description = {
                "Thêm tài khoản, hoặc đổi mật khẩu của tài khoản đã có.",
                "Mật khẩu gõ ở bàn phím, hoặc là dòng đầu của đầu vào chuẩn."
            })
    int add(
            @Parameters(paramLabel = "TÊN", description = "Tên tài khoản.") String name,
            @Mixin LibraryOption library)
            throws IOException {
        var accounts = new Accounts(made(library));
        char[] password = password();
        try {
            accounts.put(name, password);
        } catch (AccountException no) {
            throw new UserError(no.words() + ".", no);
        } finally {
            Arrays.fill(password, ' ');
        }
        System.out.println("Đã ghi tài khoản " + name + ".");
        return ExitCode.OK;
    }

    @Command(name = "remove", description = "Bỏ tài khoản.")
    int remove(
            @Parameters(paramLabel = "TÊN", description = "Tên tài khoản.") String name,
            @Mixin LibraryOption library)
            throws IOException {
        if (!new Accounts(made(library)).remove(name)) {
            throw new UserError(name + ": không có tài khoản này. Xem: vanthu user list");
        }
        System.out.println("Đã bỏ tài khoản " + name + ".");
        return ExitCode.OK;
    }

    @Command(name = "list", description = "In tên các tài khoản.")
    int list(@Mixin LibraryOption library) throws IOException {
        new Accounts(made(library)).names().forEach(System.out::println);
        return ExitCode.OK;
    }

    private static Path made(LibraryOption library) throws IOException {
        ServeCommand.makeReady(library.folder());
        return library.folder();
    }

    private static char[] password() throws IOException {
        Console console = System.console();
        if (console != null && console.isTerminal()) {
            char[] first = console.readPassword("Mật khẩu: ");
            char[] second = console.readPassword("Gõ lại: ");
            if (first == null || !Arrays.equals(first, second)) {
                throw new UserError("hai lần gõ mật khẩu không giống nhau. Chạy lại.");
            }
            return first;
        }
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = in.readLine();
        if (line == null) {
            throw new UserError("không có mật khẩu ở đầu vào chuẩn.");
        }
        return line.toCharArray();
    }
}
