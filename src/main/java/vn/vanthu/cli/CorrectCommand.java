package vn.vanthu.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.correct.BadFieldException;
import vn.vanthu.correct.Corrected;
import vn.vanthu.correct.Corrected.Item;
import vn.vanthu.correct.FactField;
import vn.vanthu.correct.FactKind;
import vn.vanthu.desk.FactCorrection;
import vn.vanthu.desk.FactCorrection.Deed;
import vn.vanthu.desk.FactLine;
import vn.vanthu.library.Library;
import vn.vanthu.report.CorrectionJson;
import vn.vanthu.report.Table;

/** {@code vanthu correct}: says what is wrong with an extracted fact of a document. */
@Command(
        name = "correct",
        description = {
            "Hiệu đính nội dung đã trích của một văn bản trong kho: bỏ, sửa, hoặc hoàn tác.",
            "Không nêu nội dung thì liệt kê tất cả cùng mã của chúng.",
            "Ví dụ: vanthu correct 17/KH-UBND t412 value=95 unit=%%",
            "       vanthu correct 17/KH-UBND s1028 --drop"
        })
final class CorrectCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "VĂN-BẢN",
            description = "Văn bản trong kho: mã (ít nhất 6 ký tự đầu), số ký hiệu, hoặc tên tệp.")
    private String name = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "MÃ",
            description = "Mã của nội dung, xem bằng cách không nêu mã.")
    private @Nullable String id;

    @Parameters(
            index = "2..*",
            arity = "0..*",
            paramLabel = "TRƯỜNG=GIÁ-TRỊ",
            description = {
                "Trường cần sửa, tên như trong JSON của vanthu extract: indicator, comparator,",
                "value (95; 41,12; 22-27; 42/102), unit, year, period, change, owner, task,",
                "agencies (cách nhau bởi dấu ;), role, coordinators, deadline (30/6/2026;",
                "2026-Q3; hằng quý), product, type, number, date, issuer, provision, short, long.",
                "Để trống sau dấu = là văn bản không nêu."
            })
    private List<String> fields = List.of();

    @Option(names = "--drop", description = "Không phải nội dung như vậy: bỏ.")
    private boolean drop;

    @Option(names = "--undo", description = "Bỏ hiệu đính, trở lại như máy trích.")
    private boolean undo;

    @Option(
            names = "--kind",
            paramLabel = "DẠNG",
            description = "Chỉ liệt kê dạng này: targets, assignments, figures, citations, …")
    private @Nullable String kind;

    @Mixin private PrintOption format = new PrintOption();

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        int deeds = (drop ? 1 : 0) + (undo ? 1 : 0) + (fields.isEmpty() ? 0 : 1);
        if (id == null) {
            if (deeds > 0) {
                throw UserError.usage("chưa nêu mã của nội dung. Xem mã: vanthu correct " + name);
            }
            list();
            return ExitCode.OK;
        }
        if (deeds != 1) {
            throw UserError.usage(
                    "nêu đúng một việc với " + id + ": TRƯỜNG=GIÁ-TRỊ, --drop hoặc --undo");
        }
        Map<FactField, String> typed = typed();
        try (var opened = library.openToMend()) {
            correct(opened, id, typed);
        } catch (BadFieldException wrong) {
            throw UserError.usage(wrong.words() + ".");
        }
        return ExitCode.OK;
    }

    private void correct(Library opened, String fact, Map<FactField, String> typed)
            throws IOException, BadFieldException {
        String sha256 = Named.inLibrary(name, opened);
        String who = System.getProperty("user.name", "?");
        Deed deed = drop ? Deed.DROP : undo ? Deed.UNDO : Deed.CHANGE;
        Corrected now =
                new FactCorrection(fact, deed, typed)
                        .on(opened.corrections(), sha256, who, Instant.now());
        System.out.println(
                now.item(fact)
                        .map(item ->
                                (item.correction() == null ? "như máy trích" : item.state().words())
                                        + ": "
                                        + FactLine.of(item.shown()))
                        .orElse("đã bỏ hiệu đính " + fact));
    }

    private Map<FactField, String> typed() {
        var typed = new EnumMap<FactField, String>(FactField.class);
        for (String each : fields) {
            int sign = each.indexOf('=');
            String key = sign < 0 ? each : each.substring(0, sign);
            FactField field =
                    FactField.of(key)
                            .orElseThrow(() ->
                                    UserError.usage(
                                            "không có trường \""
                                                    + key
                                                    + "\". Các trường: "
                                                    + known()));
            if (sign < 0) {
                throw UserError.usage("viết " + key + "=GIÁ-TRỊ");
            }
            typed.put(field, each.substring(sign + 1));
        }
        return typed;
    }

    private static String known() {
        return Arrays.stream(FactField.values())
                .map(FactField::key)
                .collect(Collectors.joining(", "));
    }

    private void list() throws IOException {
        FactKind only = kind();
        try (var opened = library.openToRead()) {
            Corrected document = opened.corrections().of(Named.inLibrary(name, opened));
            if (format.isJson() && only == null) {
                System.out.println(CorrectionJson.facts(List.of(document)));
                return;
            }
            var rows = new ArrayList<List<@Nullable Object>>();
            for (Item item : document.items()) {
                if (only == null || item.kind() == only) {
                    rows.add(
                            List.of(
                                    item.id(),
                                    item.kind().words(),
                                    FactLine.of(item.shown()),
                                    Objects.requireNonNullElse(
                                            item.shown().evidence().section(), ""),
                                    FactLine.said(item)));
                }
            }
            format.print(
                    new Table(
                            "Nội dung trích",
                            List.of("Mã", "Dạng", "Nội dung", "Mục", "Hiệu đính"),
                            rows),
                    List.of("id", "kind", "words", "section", "correction"),
                    "Không trích được gì từ " + document.document().name() + ".");
        }
    }

    private @Nullable FactKind kind() {
        if (kind == null) {
            return null;
        }
        return Arrays.stream(FactKind.values())
                .filter(each -> each.key().equals(kind))
                .findFirst()
                .orElseThrow(() ->
                        UserError.usage(
                                "--kind không nhận \""
                                        + kind
                                        + "\"; chọn một trong: "
                                        + Arrays.stream(FactKind.values())
                                                .map(FactKind::key)
                                                .collect(Collectors.joining(", "))));
    }
}
