package vn.vanthu.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vanthu.document.Section;
import vn.vanthu.fact.Metadata;
import vn.vanthu.fact.Period;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.registry.Registry;

class StructurerTest {

    private static final String PLAN =
            """
            UBND TỈNH LAI CHÂU
            SỞ NỘI VỤ
            Số: 45/KH-SNV
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Lai Châu, ngày 08 tháng 02 năm 2023

            KẾ HOẠCH

            Kiểm tra công tác văn thư, lưu trữ năm 2023

            Căn cứ Luật Lưu trữ năm 2011, Sở Nội vụ ban hành kế hoạch như sau:

            I. MỤC ĐÍCH

            Nâng cao chất lượng công tác văn thư của các cơ quan trong tỉnh.

            II. PHÂN CÔNG

            1. Phòng Quản lý văn thư: Chủ trì lập danh sách các đơn vị được kiểm tra.

            2. Văn phòng Sở

            a) Bố trí xe và kinh phí.

            b) Gửi giấy mời.

            3. Các phòng chuyên môn phối hợp cử công chức tham gia đoàn.

            III. BÁO CÁO

            1. Kết quả kiểm tra được tổng hợp hằng quý.

            2. Báo cáo năm gửi về Bộ Nội vụ theo quy định./.

            Nơi nhận:

            - Bộ Nội vụ (b/c);
            - Lưu: VT, QLVT.

            KT. GIÁM ĐỐC
            PHÓ GIÁM ĐỐC

            Lò Thị Mai
            """;

    private final Structurer structurer = new Structurer(Registry.bundled());

    @Test
    void labels_inside_a_quotation_are_no_headings() {
        String letter =
                """
                BÁO CÁO

                Tình hình tổ chức đại hội

                1. Căn cứ pháp lý

                a) Khoản 2 Điều 30 Nghị định số 12/2024/NĐ-CP quy định:

                “c) Quá thời gian gia hạn mà hội không tổ chức đại hội;

                d) Không báo cáo trong 02 năm liên tục”.

                b) Khoản 3 Điều 30 quy định: hội tự thanh toán nợ.

                2. Kết quả rà soát

                Các hội đã báo cáo.
                """;
        assertThat(structurer.structure(PlainBlocks.of(letter)).outline().sections())
                .extracting(Section::label)
                .containsExactly("1", "2");
        assertThat(
                        structurer
                                .structure(PlainBlocks.of(letter))
                                .outline()
                                .sections()
                                .getFirst()
                                .children())
                .extracting(Section::label)
                .doesNotContain("c", "d");
    }

    @Test
    void a_subject_goes_on_where_its_first_line_cannot_end() {
        String proposal =
                """
                TỜ TRÌNH

                Về việc cho phép đổi tên Hội Thiện nguyện tỉnh

                Sơn Hải (trước sắp xếp) thành Hội Thiện nguyện Sơn Hải tỉnh Nam Triều và phê duyệt \
                Điều lệ (sửa đổi, bổ sung) của Hội Thiện nguyện Sơn Hải tỉnh Nam Triều nhiệm kỳ \
                2025 - 2030

                Kính gửi: Chủ tịch UBND tỉnh
                """;
        assertThat(structurer.structure(PlainBlocks.of(proposal)).metadata().title())
                .startsWith(
                        "Về việc cho phép đổi tên Hội Thiện nguyện tỉnh Sơn Hải (trước sắp xếp)")
                .endsWith("2025 - 2030");
    }

    @Test
    void a_letterhead_gives_number_issuer_place_date_type_and_subject() {
        Metadata found = read(PLAN).metadata();
        assertThat(found.type()).isEqualTo("KH");
        assertThat(found.number()).isEqualTo("45/KH-SNV");
        assertThat(found.issuer()).isEqualTo("Sở Nội vụ tỉnh Lai Châu");
        assertThat(found.province()).isEqualTo("Lai Châu");
        assertThat(found.place()).isEqualTo("Lai Châu");
        assertThat(found.date()).isEqualTo("2023-02-08");
        assertThat(found.title()).isEqualTo("Kiểm tra công tác văn thư, lưu trữ năm 2023");
        assertThat(found.period()).isEqualTo(Period.year(2023));
    }

    @Test
    void the_end_gives_recipients_and_signatory() {
        Metadata found = read(PLAN).metadata();
        assertThat(found.recipients()).containsExactly("Bộ Nội vụ (b/c)", "Lưu: VT, QLVT");
        assertThat(found.signatory())
                .isEqualTo(new Metadata.Signatory("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lò Thị Mai"));
    }

    @Test
    void numbered_paragraphs_are_headings_when_they_name_a_subject() {
        assertThat(paths(read(PLAN)))
                .containsExactly(
                        "I MỤC ĐÍCH",
                        "II PHÂN CÔNG",
                        "II.1 Phòng Quản lý văn thư",
                        "II.2 Văn phòng Sở",
                        "II.3 Các phòng chuyên môn",
                        "III BÁO CÁO");
    }

    @Test
    void head_body_and_closing_part_the_text() {
        StructuredDocument found = read(PLAN);
        assertThat(found.outline().body().in(found.text())).startsWith("Căn cứ").endsWith("./.");
        assertThat(found.outline().closing().in(found.text())).startsWith("Nơi nhận");
    }

    @Test
    void a_blank_number_keeps_its_symbol_and_a_blank_day_its_month() {
        Metadata found =
                read(PLAN.replace("45/KH-SNV", "      /KH-SNV").replace("ngày 08", "ngày    "))
                        .metadata();
        assertThat(found.number()).isNull();
        assertThat(found.symbol()).isEqualTo("KH-SNV");
        assertThat(found.date()).isEqualTo("2023-02");
    }

    @Test
    void columns_that_a_converter_wove_into_one_are_parted_again() {
        String woven =
                PLAN.replace(
                        """
                        UBND TỈNH LAI CHÂU
                        SỞ NỘI VỤ
                        Số: 45/KH-SNV
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        Lai Châu, ngày 08 tháng 02 năm 2023
                        """,
                        """
                        UBND TỈNH LAI CHÂU     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        SỞ NỘI VỤ       Độc lập - Tự do - Hạnh phúc
                        Số: 45 /KH - SNV    Lai Châu, ngày08 tháng 02năm 2023
                        """);
        assertThat(read(woven).metadata()).isEqualTo(read(PLAN).metadata());
    }

    @Test
    void the_receiving_bodys_stamp_is_not_the_documents_number() {
        Metadata found =
                read("ĐẾN\nSố: 61.84\nNgày: 22/6/2023\nChuyển: P. Tổng hợp\n" + PLAN).metadata();
        assertThat(found.number()).isEqualTo("45/KH-SNV");
        assertThat(found.incoming()).isEqualTo(new Metadata.Incoming("61.84", "2023-06-22"));
    }

    @Test
    void a_party_document_has_no_colon_and_its_hyphen_before_the_type() {
        Metadata found =
                read("""
                TỈNH ỦY LÀO CAI        ĐẢNG CỘNG SẢN VIỆT NAM
                *
                Số 12-KH/TU            Lào Cai, ngày 05 tháng 5 năm 2023

                KẾ HOẠCH
                học tập nghị quyết của Trung ương về cải cách tiền lương
                -----

                Ban Thường vụ Tỉnh ủy ban hành kế hoạch với các nội dung sau.

                I- MỤC TIÊU

                Thống nhất nhận thức.

                T/M BAN THƯỜNG VỤ
                PHÓ BÍ THƯ

                Trần Văn An
                """)
                        .metadata();
        assertThat(found.number()).isEqualTo("12-KH/TU");
        assertThat(found.issuer()).isEqualTo("Tỉnh ủy Lào Cai");
        assertThat(found.title())
                .isEqualTo("học tập nghị quyết của Trung ương về cải cách tiền lương");
        assertThat(found.signatory())
                .isEqualTo(
                        new Metadata.Signatory("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Trần Văn An"));
    }

    @Test
    void an_official_letter_has_its_subject_under_the_number() {
        Metadata found =
                read("""
                ỦY BAN NHÂN DÂN
                TỈNH LÀO CAI
                Số: 12/UBND-NC
                V/v đăng ký lớp bồi dưỡng
                công tác hòa giải
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Lào Cai, ngày 03 tháng 01 năm 2024

                Kính gửi:
                - Sở Tư pháp;
                - Công an tỉnh.

                Ủy ban nhân dân tỉnh nhận được đề nghị của các cơ quan.
                """)
                        .metadata();
        assertThat(found.type()).isEqualTo("CV");
        assertThat(found.title()).isEqualTo("V/v đăng ký lớp bồi dưỡng công tác hòa giải");
        assertThat(found.addressees()).containsExactly("Sở Tư pháp", "Công an tỉnh");
        assertThat(found.date()).isEqualTo("2024-01-03");
    }

    @Test
    void a_label_that_comes_again_gets_a_path_of_its_own() {
        assertThat(
                        paths(
                                read(
                                        """
                                        BÁO CÁO
                                        Công tác thi đua quý II năm 2023

                                        I. KẾT QUẢ

                                        1. Công tác tuyên truyền

                                        Đã mở 02 chuyên mục.

                                        1. Công tác kiểm tra

                                        Đã kiểm tra 03 đơn vị.
                                        """)))
                .containsExactly(
                        "I KẾT QUẢ", "I.1 Công tác tuyên truyền", "I.1(2) Công tác kiểm tra");
    }

    @Test
    void text_behind_a_colon_makes_headings_when_the_whole_run_is_built_so() {
        assertThat(
                        paths(
                                read(
                                        """
                                        BÁO CÁO
                                        Công tác lưu trữ quý II năm 2023

                                        I. KHÓ KHĂN

                                        1. Kho tại xã Đông: mái dột từ mùa mưa năm ngoái và chưa có kinh phí sửa.

                                        2. Kho tại xã Đoài: diện tích chật hẹp, giá kệ cũ, chưa có thiết bị hút ẩm.

                                        II. CÔNG VIỆC KHÁC

                                        1. Mua 20 giá kệ.

                                        2. Sửa kho: thay mái và sơn lại tường trong tháng 8.

                                        3. Thay 04 bình chữa cháy tại kho của tỉnh.
                                        """)))
                .containsExactly(
                        "I KHÓ KHĂN",
                        "I.1 Kho tại xã Đông",
                        "I.2 Kho tại xã Đoài",
                        "II CÔNG VIỆC KHÁC");
    }

    @Test
    void a_sentence_above_a_list_is_a_heading_beside_headings() {
        assertThat(
                        paths(
                                read(
                                        """
                                        KẾ HOẠCH
                                        Tập huấn lưu trữ năm 2023

                                        I. NỘI DUNG

                                        a) Khai mạc lớp tập huấn.

                                        - Địa điểm: phòng họp tầng 3.

                                        b) Tập huấn cho văn thư

                                        - Địa điểm: phòng máy.

                                        c) Tập huấn cho lãnh đạo phòng

                                        - Địa điểm: hội trường.
                                        """)))
                .containsExactly(
                        "I NỘI DUNG",
                        "I.a Khai mạc lớp tập huấn",
                        "I.b Tập huấn cho văn thư",
                        "I.c Tập huấn cho lãnh đạo phòng");
    }

    private StructuredDocument read(String text) {
        return structurer.structure(PlainBlocks.of(text));
    }

    private static List<String> paths(StructuredDocument document) {
        var paths = new ArrayList<String>();
        collect(document.outline().sections(), paths);
        return paths;
    }

    private static void collect(List<Section> sections, List<String> paths) {
        for (Section section : sections) {
            paths.add(section.path() + " " + section.title());
            collect(section.children(), paths);
        }
    }
}
