package vn.vanthu.library;

import vn.vanthu.search.SearchIndexException;
import vn.vanthu.search.opensearch.Address;

/** What searches a library: an index in its own folder, or one on a cluster. */
public sealed interface Engine {

    /** The index in the library's own folder. */
    Engine IN_FOLDER = new InFolder();

    /** As it is typed and written down. */
    String name();

    record InFolder() implements Engine {
        @Override
        public String name() {
            return "lucene";
        }
    }

    record OnCluster(Address address) implements Engine {
        @Override
        public String name() {
            return address.toString();
        }
    }

    /**
     * Reads {@code lucene} or {@code opensearch:http://host:9200/index}.
     *
     * @throws LibraryException that says what is wrong with it
     */
    static Engine parse(String typed) throws LibraryException {
        String name = typed.strip();
        if (name.equals(IN_FOLDER.name())) {
            return IN_FOLDER;
        }
        if (!name.startsWith(Address.SCHEME)) {
            throw new LibraryException(
                    "không có bộ tìm kiếm \""
                            + name
                            + "\". Dùng được: lucene, opensearch:http://máy:9200/tên-chỉ-mục");
        }
        try {
            return new OnCluster(Address.parse(name));
        } catch (SearchIndexException wrong) {
            throw new LibraryException(String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
