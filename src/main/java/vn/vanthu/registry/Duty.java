package vn.vanthu.registry;

import java.util.regex.Pattern;
import vn.vanthu.text.Unmarked;

/** Words behind the name of a body that say it has something to do. */
public final class Duty {

    private static final Pattern DONE =
            Pattern.compile(
                    "^(da|duoc|dang(?! (?:ky|tai|bai))|nhan (?:duoc|thay)|kinh|tran trong|vi"
                        + " pham|van(?! (?:hanh|dong))|cung(?! (?:cap|ung))|la"
                        + " mot|chua|khong|bi|ngay|gioi|nam(?! (?:bat|chac|tinh))|co \\d|co so|co"
                        + " cac|thuc hien duoc|to chuc duoc|dat)\\b.*",
                    Pattern.DOTALL);
    private static final Pattern DO =
            Pattern.compile(
                    "^(chu tri|chu dong|phoi hop|co trach nhiem|co nhiem vu|chiu trach nhiem|can"
                        + " cu|tiep tuc|to chuc|thuc hien|huong dan|chi dao|tham muu|xay"
                        + " dung|thuong xuyen|theo doi|kiem tra|ra soat|tang cuong|trien"
                        + " khai|lam|la co quan|la don vi|la dau moi|bao cao|dinh ky|bao dam|dam"
                        + " bao|bo tri|can doi|lap|trinh|tuyen truyen|don doc|nghien cuu|cap"
                        + " nhat|cung cap|hoan thanh|day nhanh|day manh|khan truong|tap trung|phat"
                        + " huy|quan triet|pho bien|nghiem tuc|kip thoi|tong hop|ban hanh|xem"
                        + " xet|phe duyet|tham dinh|cong bo|cong khai|van dong|huy dong|ho tro|de"
                        + " xuat|hang nam|hang thang|hang quy|tren co so|theo chuc nang|theo nhiem"
                        + " vu|trong pham vi|nang cao|danh gia|giao|gui|long ghep|xac dinh|xu"
                        + " ly|giai quyet|tham gia|tich cuc|phan cong|uu tien|khao sat|thong"
                        + " nhat|phan bo|tien hanh|chuan bi|hoan thien|thuc day|neu cao|quan"
                        + " ly|giam sat|can|phai|quan tam|truc tiep|cu|kien toan|tiep nhan|tiep"
                        + " thu|quyet liet|lanh dao|khac phuc|su dung|cap|thanh lap|duy tri|thong"
                        + " bao|dua|tao|quan tam|nghien|trong qua trinh|truoc ngay|cham nhat|dang"
                        + " ky|dang tai|gan|mo|thanh tra|cu the hoa|giup|niem yet|bam sat|phat"
                        + " dong|phat song|rut ngan|thao go|bo sung|sua doi|so hoa|cai thien|cat"
                        + " giam|cong nhan|han che|khen thuong|lua chon|moi|nam|nop|phan"
                        + " anh|thay|tham tra|thu hut|tra ket qua|tong ket|so ket|van hanh|dau"
                        + " tu|khuyen khich|nhan|quy dinh|soan thao|thi hanh|thong tin|tich"
                        + " hop|tinh gian|tap huan|boi duong|dao tao|luu tru|khai thac|ket noi|chap"
                        + " hanh|tuan thu|chuyen|chu trong|lay|giu|phan dau|dieu tra|dieu"
                        + " chinh|tiet kiem|ke khai|moi|ung dung|doi moi|thu thap|cam ket|ky"
                        + " ket|lien he|doi thoai|luan chuyen|sap xep|sang loc|thuc day|xuc"
                        + " tien|lap ke hoach|dat chi tieu)\\b.*",
                    Pattern.DOTALL);

    private Duty() {}

    /** Whether the words behind a name begin with something to do, not something done. */
    public static boolean follows(String behind) {
        String plain = Unmarked.of(behind).stripLeading();
        return !DONE.matcher(plain).matches() && DO.matcher(plain).matches();
    }
}
