package org.incidentkit.core.condition;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of addresses in CIDR form, {@code 10.0.0.0/8} or {@code 2001:db8::/32}; a bare address is a block of one.
 *
 * @param first its first address
 * @param prefix how many leading bits all its addresses share
 */
public record CidrBlock(IpAddress first, int prefix) {
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,3}");
    private static final int MAPPED_BITS = 96;

    /**
     * Checks that the prefix fits.
     *
     * @throws IllegalArgumentException when the prefix is out of range, or the first address has bits set beyond it
     *     (a typing error more often than not: {@code 10.1.0.0/8})
     */
    public CidrBlock {
        if (prefix < 0 || prefix > first.bits()) {
            throw new IllegalArgumentException("prefix " + prefix + " is not 0 to " + first.bits());
        }
        if (!first.equals(masked(first, prefix))) {
            throw new IllegalArgumentException(first + "/" + prefix + " has bits set beyond its prefix; its block is "
                    + masked(first, prefix) + "/" + prefix);
        }
    }

    /** {@return the block written in the text; empty when the text is none} */
    public static Optional<CidrBlock> parse(String text) {
        int slash = text.indexOf('/');
        String base = slash < 0 ? text : text.substring(0, slash);
        Optional<IpAddress> address = IpAddress.parse(base);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        IpAddress first = address.get();
        if (slash < 0) {
            return Optional.of(new CidrBlock(first, first.bits()));
        }
        String length = text.substring(slash + 1);
        if (!LENGTH.matcher(length).matches()) {
            return Optional.empty();
        }
        boolean mapped = !first.six() && base.indexOf(':') >= 0;
        int prefix = Integer.parseInt(length) - (mapped ? MAPPED_BITS : 0);
        boolean fits = prefix >= 0 && prefix <= first.bits() && first.equals(masked(first, prefix));
        return fits ? Optional.of(new CidrBlock(first, prefix)) : Optional.empty();
    }

    /**
     * The block of a length around an address.
     *
     * @throws IllegalArgumentException when the prefix is out of range
     */
    public static CidrBlock around(IpAddress address, int prefix) {
        return new CidrBlock(masked(address, prefix), prefix);
    }

    /** {@return whether the address is of the same family and lies in this block} */
    public boolean contains(IpAddress address) {
        return masked(address, prefix).equals(first);
    }

    private static IpAddress masked(IpAddress address, int prefix) {
        if (!address.six()) {
            return new IpAddress(false, 0, address.low() & upper(prefix + Integer.SIZE) & 0xffff_ffffL);
        }
        return new IpAddress(true, address.high() & upper(prefix), address.low() & upper(prefix - Long.SIZE));
    }

    private static long upper(int bits) {
        if (bits <= 0) {
            return 0;
        }
        return bits >= Long.SIZE ? -1L : -1L << Long.SIZE - bits;
    }

    @Override
    public String toString() {
        return first + "/" + prefix;
    }
}
