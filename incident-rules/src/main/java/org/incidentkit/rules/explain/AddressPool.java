package org.incidentkit.rules.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.condition.CidrBlock;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.IpAddress;

/** Addresses: the ends of every block and every named one, and their neighbours. */
final class AddressPool {
    private static final BigInteger HALF = BigInteger.ONE.shiftLeft(Long.SIZE);

    private AddressPool() {}

    static List<FactValue> values(List<Literal> literals) {
        Set<FactValue> values = new LinkedHashSet<>();
        for (Literal literal : literals) {
            if (literal.test() instanceof FactTest.WithinBlocks within) {
                within.blocks().stream()
                        .flatMap(block -> CidrBlock.parse(block).stream())
                        .forEach(block -> values.addAll(ends(block)));
            }
        }
        for (FactValue operand : Pools.operands(literals)) {
            if (operand instanceof FactValue.Address address) {
                IpAddress named = address.value();
                values.addAll(ends(new CidrBlock(named, named.bits())));
            }
        }
        values.add(new FactValue.Address(IpAddress.of("192.0.2.1")));
        values.add(new FactValue.Address(IpAddress.of("2001:db8::1")));
        return List.copyOf(values);
    }

    private static List<FactValue> ends(CidrBlock block) {
        BigInteger first = number(block.first());
        BigInteger size = BigInteger.ONE.shiftLeft(block.first().bits() - block.prefix());
        BigInteger next = first.add(size);
        List<FactValue> ends = new ArrayList<>();
        for (BigInteger end : List.of(first, next.subtract(BigInteger.ONE), first.subtract(BigInteger.ONE), next)) {
            address(end, block.first().six()).map(FactValue.Address::new).ifPresent(ends::add);
        }
        return ends;
    }

    private static BigInteger number(IpAddress address) {
        return unsigned(address.high()).multiply(HALF).add(unsigned(address.low()));
    }

    private static BigInteger unsigned(long bits) {
        BigInteger signed = BigInteger.valueOf(bits);
        return signed.signum() < 0 ? signed.add(HALF) : signed;
    }

    private static Optional<IpAddress> address(BigInteger number, boolean six) {
        int bits = six ? 2 * Long.SIZE : Integer.SIZE;
        return number.signum() < 0 || number.bitLength() > bits
                ? Optional.empty()
                : Optional.of(new IpAddress(six, number.shiftRight(Long.SIZE).longValue(), number.longValue()));
    }
}
