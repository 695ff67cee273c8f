package vn.vanthu.search.opensearch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vanthu.search.SearchIndexException;

/**
 * Where an index is: {@code opensearch:http://host:9200/index}, or several nodes of one cluster as
 * in {@code opensearch:https://a:9200,b:9200/index}.
 *
 * @param nodes "http://host:9200", at least one
 * @param index the name under which searches find it
 */
public record Address(List<URI> nodes, String index) {

    public static final String SCHEME = "opensearch:";

    private static final int PORT = 9200;
    private static final Set<String> OWN_MACHINE =
            Set.of("localhost", "127.0.0.1", "[::1]", "ip6-localhost");

    /** Names that the cluster takes, short enough for what is put behind them. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,99}");

    public Address {
        nodes = List.copyOf(nodes);
    }

    /**
     * Reads an address as it is typed.
     *
     * @throws SearchIndexException that says what is wrong with it
     */
    public static Address parse(String typed) throws SearchIndexException {
        String rest = typed.startsWith(SCHEME) ? typed.substring(SCHEME.length()) : typed;
        int hosts = rest.indexOf("://");
        int slash = rest.indexOf('/', hosts + 3);
        String scheme = hosts < 0 ? "" : rest.substring(0, hosts);
        if (!scheme.equals("http") && !scheme.equals("https") || slash < 0) {
            throw wrong(typed, "viết dạng opensearch:http://máy:9200/tên-chỉ-mục");
        }
        String name = rest.substring(slash + 1);
        if (!NAME.matcher(name).matches()) {
            throw wrong(
                    typed,
                    "tên chỉ mục \""
                            + name
                            + "\" phải gồm chữ thường không dấu, chữ số, gạch nối hoặc gạch dưới");
        }
        var nodes = new ArrayList<URI>();
        for (String host : rest.substring(hosts + 3, slash).split(",")) {
            nodes.add(node(typed, scheme + "://" + host.strip()));
        }
        return new Address(nodes, name);
    }

    private static URI node(String typed, String node) throws SearchIndexException {
        URI read;
        try {
            read = new URI(node);
        } catch (URISyntaxException unreadable) {
            throw wrong(typed, "không đọc được tên máy và cổng \"" + node + "\"");
        }
        if (read.getRawUserInfo() != null) {
            throw wrong(
                    "opensearch:" + read.getScheme() + "://…@" + read.getHost(),
                    "không ghi mật khẩu vào địa chỉ; đặt nó vào biến môi trường "
                            + Access.PASSWORD);
        }
        if (read.getHost() == null) {
            throw wrong(typed, "không đọc được tên máy và cổng \"" + node + "\"");
        }
        int port = read.getPort() < 0 ? PORT : read.getPort();
        return URI.create(read.getScheme() + "://" + read.getHost() + ":" + port);
    }

    private static SearchIndexException wrong(String typed, String why) {
        return new SearchIndexException("địa chỉ \"" + typed + "\": " + why + ".", null);
    }

    boolean isEncrypted() {
        return nodes.getFirst().getScheme().equals("https");
    }

    /** Whether nothing that is sent leaves this machine. */
    boolean isOwnMachine() {
        return nodes.stream().allMatch(node -> OWN_MACHINE.contains(node.getHost()));
    }

    /** As it can be typed, with the ports. */
    @Override
    public String toString() {
        var hosts = nodes.stream().map(node -> node.getHost() + ":" + node.getPort()).toList();
        return SCHEME
                + nodes.getFirst().getScheme()
                + "://"
                + String.join(",", hosts)
                + "/"
                + index;
    }
}
