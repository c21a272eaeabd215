package org.incidentkit.core.condition;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads and writes addresses; strict: no leading zeros in IPv4, no zones, no names. */
final class IpAddressText {
    private static final int GROUPS = 8;
    private static final int GROUP_BITS = 16;
    private static final int LONGEST = 45;
    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern FOUR = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");

    private IpAddressText() {}

    static Optional<IpAddress> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (text.indexOf(':') < 0) {
            return FOUR.matcher(text).matches() ? Optional.of(new IpAddress(false, 0, four(text))) : Optional.empty();
        }
        return six(text);
    }

    private static long four(String text) {
        long bits = 0;
        for (String part : text.split("\\.", -1)) {
            bits = bits << Byte.SIZE | Integer.parseInt(part);
        }
        return bits;
    }

    private static Optional<IpAddress> six(String text) {
        int tail = text.lastIndexOf(':') + 1;
        String last = text.substring(tail);
        if (last.indexOf('.') >= 0) {
            if (!FOUR.matcher(last).matches()) {
                return Optional.empty();
            }
            long bits = four(last);
            text = text.substring(0, tail) + Long.toHexString(bits >>> GROUP_BITS) + ":"
                    + Long.toHexString(bits & 0xffff);
        }
        int gap = text.indexOf("::");
        if (gap < 0) {
            String[] groups = text.split(":", -1);
            return groups.length == GROUPS ? address(groups, new String[0]) : Optional.empty();
        }
        String[] before = groups(text.substring(0, gap));
        String[] after = groups(text.substring(gap + 2));
        return before.length + after.length < GROUPS ? address(before, after) : Optional.empty();
    }

    private static String[] groups(String text) {
        return text.isEmpty() ? new String[0] : text.split(":", -1);
    }

    private static Optional<IpAddress> address(String[] before, String[] after) {
        long[] halves = new long[2];
        for (int i = 0; i < GROUPS; i++) {
            int fromEnd = i - (GROUPS - after.length);
            String group = i < before.length ? before[i] : fromEnd >= 0 ? after[fromEnd] : "0";
            if (!GROUP.matcher(group).matches()) {
                return Optional.empty();
            }
            int half = i / (GROUPS / 2);
            halves[half] = halves[half] << GROUP_BITS | Integer.parseInt(group, GROUP_BITS);
        }
        return Optional.of(new IpAddress(true, halves[0], halves[1]));
    }

    static String write(IpAddress address) {
        if (!address.six()) {
            long low = address.low();
            return (low >> 24) + "." + (low >> 16 & 0xff) + "." + (low >> 8 & 0xff) + "." + (low & 0xff);
        }
        int gap = 0;
        int length = 0;
        for (int i = 0; i < GROUPS; i++) {
            int zeros = zerosFrom(address, i);
            if (zeros > length) {
                gap = i;
                length = zeros;
            }
        }
        if (length < 2) {
            return joined(address, 0, GROUPS);
        }
        return joined(address, 0, gap) + "::" + joined(address, gap + length, GROUPS);
    }

    private static int zerosFrom(IpAddress address, int start) {
        int at = start;
        while (at < GROUPS && group(address, at) == 0) {
            at++;
        }
        return at - start;
    }

    private static String joined(IpAddress address, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i == from ? "" : ":").append(Long.toHexString(group(address, i)));
        }
        return text.toString();
    }

    private static long group(IpAddress address, int index) {
        long half = index < GROUPS / 2 ? address.high() : address.low();
        return half >>> (GROUPS / 2 - 1 - index % (GROUPS / 2)) * GROUP_BITS & 0xffff;
    }
}
