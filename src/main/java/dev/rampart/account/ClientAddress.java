package dev.rampart.account;

import dev.rampart.web.SiteConfig;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a request comes from, for the throttle. The framework takes the first address of X-Forwarded-For, which the client
 * itself can write when its proxy appends to the header, as most do. So here it is the last one that no trusted proxy has:
 * the one that the outermost trusted proxy saw.
 */
@ApplicationScoped
class ClientAddress {
    @Inject
    RoutingContext routing;

    @Inject
    SiteConfig site;

    /**
     * The network to count by. One IPv6 customer holds a whole /64, so that is what counts as one address.
     *
     * @return an address, or the first 64 bits of an IPv6 one; only to be compared
     */
    String network() {
        HttpServerRequest request = routing.request();
        SocketAddress peer = request.connection().remoteAddress();
        String address = peer.hostAddress() == null ? "" : peer.hostAddress();
        return network(of(address, request.headers().getAll("X-Forwarded-For"), site.trustedProxies()));
    }

    /**
     * @param peer who holds the connection
     * @param forwardedFor the headers in their order
     * @param trusted addresses, names or networks ("10.0.0.0/8") of proxies
     */
    static String of(String peer, List<String> forwardedFor, List<String> trusted) {
        List<String> hops = forwardedFor.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .collect(Collectors.toList());
        Collections.reverse(hops);
        String address = peer;
        for (String hop : hops) {
            if (!trusted(address, trusted)) {
                return address;
            }
            address = hop;
        }
        return address;
    }

    static String network(String address) {
        byte[] bytes = bytes(address);
        return bytes.length == 16 ? Arrays.toString(Arrays.copyOf(bytes, 8)) : address;
    }

    private static boolean trusted(String address, List<String> trusted) {
        byte[] bytes = bytes(address);
        return bytes.length > 0 && trusted.stream().anyMatch(entry -> covers(entry, bytes));
    }

    private static boolean covers(String entry, byte[] address) {
        int slash = entry.indexOf('/');
        try {
            if (slash < 0) {
                return Arrays.stream(InetAddress.getAllByName(entry))
                        .anyMatch(known -> Arrays.equals(known.getAddress(), address));
            }
            byte[] network = InetAddress.getByName(entry.substring(0, slash)).getAddress();
            return network.length == address.length
                    && samePrefix(network, address, Integer.parseInt(entry.substring(slash + 1)));
        } catch (UnknownHostException | NumberFormatException e) {
            return false;
        }
    }

    private static boolean samePrefix(byte[] network, byte[] address, int bits) {
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((network[bit / 8] & mask) != (address[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** Of a literal address only: a name that a client wrote is not looked up. */
    private static byte[] bytes(String address) {
        if (!address.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%\\w+)?")) {
            return new byte[0];
        }
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            return new byte[0];
        }
    }
}
