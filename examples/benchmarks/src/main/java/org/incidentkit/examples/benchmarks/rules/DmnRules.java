package org.incidentkit.examples.benchmarks.rules;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** Camunda's DMN engine: one decision table, a column for each field. Words are cut beforehand. */
final class DmnRules implements Firing {
    private static final List<String> COLUMNS = List.of("service", "category", "words", "users", "channel");

    private final DmnEngine engine;
    private final DmnDecision decision;
    private final List<Map<String, Object>> tickets = new ArrayList<>();

    DmnRules(Task task) {
        engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        byte[] table = table(task).getBytes(StandardCharsets.UTF_8);
        decision = engine.parseDecision("fired", new ByteArrayInputStream(table));
        task.tickets().forEach(ticket -> {
            Map<String, Object> variables = new HashMap<>();
            variables.put("service", ticket.getService());
            variables.put("category", ticket.getCategory());
            variables.put("words", List.copyOf(ticket.getWords()));
            variables.put("users", ticket.getUsers());
            variables.put("channel", ticket.getChannel());
            tickets.add(variables);
        });
    }

    private static String table(Task task) {
        StringBuilder xml = new StringBuilder("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
                <decision id="fired" name="fired"><decisionTable id="t" hitPolicy="%s">
                """.formatted(task.isFirst() ? "FIRST" : "COLLECT"));
        COLUMNS.forEach(column ->
                xml.append("<input id=\"i-%s\"><inputExpression id=\"e-%s\"><text>%s</text></inputExpression></input>"
                        .formatted(column, column, column)));
        xml.append("<output id=\"o\" name=\"rule\" typeRef=\"string\"/>\n");
        for (Spec rule : task.rules()) {
            xml.append("<rule id=\"").append(rule.id()).append("\">");
            COLUMNS.forEach(column -> xml.append("<inputEntry id=\"%s-%s\"><text><![CDATA[%s]]></text></inputEntry>"
                    .formatted(rule.id(), column, entry(rule.when(), column))));
            xml.append("<outputEntry id=\"%s-o\"><text>\"%s\"</text></outputEntry></rule>%n"
                    .formatted(rule.id(), rule.id()));
        }
        return xml.append("</decisionTable></decision></definitions>").toString();
    }

    private static String entry(Clause.All all, String column) {
        for (Clause clause : all.parts()) {
            if (clause instanceof Clause.Is is && is.field().word().equals(column)) {
                return "\"" + is.value() + "\"";
            }
            if (clause instanceof Clause.Under under && column.equals("category")) {
                return "? = \"%s\" or starts with(?, \"%s/\")".formatted(under.path(), under.path());
            }
            if (clause instanceof Clause.Word word && column.equals("words")) {
                return "list contains(?, \"" + word.word() + "\")";
            }
            if (clause instanceof Clause.Users users && column.equals("users")) {
                return "[" + users.least() + ".." + users.most() + "]";
            }
        }
        return "-";
    }

    @Override
    public List<String> fired(int ticket) {
        DmnDecisionResult result = engine.evaluateDecision(decision, tickets.get(ticket));
        List<String> fired = new ArrayList<>();
        for (DmnDecisionResultEntries entries : result) {
            fired.add(entries.getFirstEntry());
        }
        return fired;
    }
}
