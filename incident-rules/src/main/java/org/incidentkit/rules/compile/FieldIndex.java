package org.incidentkit.rules.compile;

import java.util.List;
import org.incidentkit.core.condition.FactValue;

/**
 * Finds all tests of one field that its values pass.
 *
 * @param name the field
 * @param exists the test whether it has a value; -1 when nobody asks
 * @param values the tests of whole values
 * @param texts the tests of parts of texts
 * @param tree the tests of paths
 * @param addresses the tests of blocks of addresses
 * @param orders the ranges
 */
record FieldIndex(
        String name,
        int exists,
        ValueIndex values,
        TextIndex texts,
        TreeIndex tree,
        AddressIndex addresses,
        List<OrderIndex> orders) {
    void scan(List<FactValue> found, WordPass words, Asking asking) {
        for (int i = 0; i < orders.size(); i++) {
            asking.standNowhere(orders.get(i).slot());
        }
        if (exists >= 0 && !found.isEmpty()) {
            asking.hold(exists);
        }
        for (int i = 0; i < found.size(); i++) {
            FactValue value = found.get(i);
            if (value instanceof FactValue.Text text) {
                values.text(text.text().folded(), asking);
                texts.text(text.text(), words, asking);
            } else if (value instanceof FactValue.Path path) {
                values.text(path.text().folded(), asking);
                tree.path(path.text().folded(), asking);
            } else if (value instanceof FactValue.Address address) {
                values.other(value, asking);
                addresses.address(address.value(), asking);
            } else {
                values.other(value, asking);
                order(value, asking);
            }
        }
    }

    private void order(FactValue value, Asking asking) {
        for (int i = 0; i < orders.size(); i++) {
            orders.get(i).value(value, asking);
        }
    }
}
