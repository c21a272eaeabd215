package org.incidentkit.core.condition;

import java.util.Optional;

/**
 * An IPv4 or IPv6 address, read without asking any name service. An IPv4 address mapped into IPv6
 * ({@code ::ffff:10.0.0.1}) is that IPv4 address; addresses with a zone ({@code fe80::1%eth0}) are refused.
 *
 * @param six whether it is an IPv6 address
 * @param high the upper 64 bits; zero for IPv4
 * @param low the lower 64 bits; the lower 32 for IPv4
 */
public record IpAddress(boolean six, long high, long low) {
    private static final long MAPPED = 0xffffL;
    private static final int HALF = 32;

    /**
     * Brings a mapped address to its IPv4 form.
     *
     * @throws IllegalArgumentException when an IPv4 address has more than 32 bits
     */
    public IpAddress {
        if (six && high == 0 && low >>> HALF == MAPPED) {
            six = false;
            low &= 0xffff_ffffL;
        }
        if (!six && (high != 0 || low >>> HALF != 0)) {
            throw new IllegalArgumentException("an IPv4 address has 32 bits");
        }
    }

    /** {@return the address written in the text; empty when the text is none} */
    public static Optional<IpAddress> parse(String text) {
        return IpAddressText.read(text);
    }

    /**
     * The address written in the text.
     *
     * @throws IllegalArgumentException naming the text when it is none
     */
    public static IpAddress of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not an IPv4 or IPv6 address"));
    }

    /** {@return how many bits it has: 32 or 128} */
    public int bits() {
        return six ? 2 * Long.SIZE : HALF;
    }

    /** {@return the canonical text: dotted for IPv4, RFC 5952 for IPv6} */
    @Override
    public String toString() {
        return IpAddressText.write(this);
    }
}
