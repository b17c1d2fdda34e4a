package dev.rampart.news.feed;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses lie on the public internet. A feed's address comes from outside, so the server must not be led by it into
 * its own network. The blocks are those that IANA lists as not globally reachable (RFC 6890 and its registries).
 */
final class PublicAddresses {
    private static final List<Block> CLOSED_V4 = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            // Link-local, and with it the metadata service of the large clouds.
            Block.of("169.254.0.0", 16),
            // Azure's metadata and DNS, in a block that looks public.
            Block.of("168.63.129.16", 32),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            // Multicast and everything above it.
            Block.of("224.0.0.0", 3));

    /** Global unicast; what lies outside (loopback, link-local, unique local, multicast) is never reached. */
    private static final Block GLOBAL_V6 = Block.of("2000::", 3);

    private static final List<Block> CLOSED_V6 = List.of(
            // IETF's own, with Teredo, which carries an IPv4 address.
            Block.of("2001::", 23),
            Block.of("2001:db8::", 32),
            // 6to4 carries an IPv4 address too.
            Block.of("2002::", 16),
            Block.of("3fff::", 20));

    /** Where the last four bytes are an IPv4 address (RFC 6052). */
    private static final Block NAT64 = Block.of("64:ff9b::", 96);

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return CLOSED_V4.stream().noneMatch(block -> block.contains(bytes));
        }
        if (NAT64.contains(bytes) || isatap(bytes)) {
            return contains(address(Arrays.copyOfRange(bytes, 12, 16)));
        }
        return GLOBAL_V6.contains(bytes) && CLOSED_V6.stream().noneMatch(block -> block.contains(bytes));
    }

    /** A tunnel that ends at the IPv4 address in the last four bytes (RFC 5214). */
    private static boolean isatap(byte[] bytes) {
        return (bytes[8] & 0xFC) == 0 && bytes[9] == 0 && bytes[10] == 0x5E && bytes[11] == (byte) 0xFE;
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A block of addresses: all that share the first {@code bits} bits. */
    private record Block(byte[] network, int bits) {
        static Block of(String literal, int bits) {
            try {
                return new Block(InetAddress.getByName(literal).getAddress(), bits);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(literal, e);
            }
        }

        boolean contains(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
