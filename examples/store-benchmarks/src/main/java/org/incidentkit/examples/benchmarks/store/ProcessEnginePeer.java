package org.incidentkit.examples.benchmarks.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.sla.Clock;

/**
 * An embedded process engine (Camunda 7) on the same pool, in tables of its own, given what the desk has decided. An
 * incident is an instance of a process: one task, offered to the incident's group, and a timer for each promise, which
 * takes the place of its due row, to the millisecond. The record's body is a variable of bytes, since the engine's
 * variables of text end at 4,000 characters; its words are variables of text, a note is a comment. Working an incident
 * finds its task, reads its variables, and adds the note and the next body in one transaction, gated on the engine's
 * own revisions.
 *
 * <p>It decides nothing: no rules, no working time, no lifecycle beyond the open task. It keeps its own full history
 * instead of the journal: no chain, no outbox. Whatever does not serve that is off: the job executor, metrics,
 * authorization, cases and decisions.
 */
final class ProcessEnginePeer implements Peer, AutoCloseable {
    private static final String PROCESS = "incident";
    private static final String BODY = "body";

    private final ProcessEngineConfigurationImpl configuration;
    private final ProcessEngine engine;
    private final List<Rows> logs;
    private final List<Rows> notes;
    private final List<String> instances = new ArrayList<>();

    ProcessEnginePeer(DataSource source, Decided decided) {
        this.configuration = configuration(source);
        this.engine = configuration.buildProcessEngine();
        this.logs = decided.logs().stream().map(Rows::of).toList();
        this.notes = decided.notes().stream().map(Rows::of).toList();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(PROCESS + ".bpmn", process())
                .deploy();
    }

    private static ProcessEngineConfigurationImpl configuration(DataSource source) {
        StandaloneProcessEngineConfiguration made = new StandaloneProcessEngineConfiguration();
        made.setDataSource(source);
        made.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        made.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        made.setIdGenerator(new StrongUuidGenerator());
        made.setJobExecutorActivate(false);
        made.setMetricsEnabled(false);
        made.setTaskMetricsEnabled(false);
        made.setAuthorizationEnabled(false);
        made.setCmmnEnabled(false);
        made.setDmnEnabled(false);
        return made;
    }

    private static BpmnModelInstance process() {
        return Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLive(365)
                .startEvent()
                .userTask("work")
                .camundaCandidateGroups("${group}")
                .camundaPriority("${rank}")
                .endEvent()
                .moveToActivity("work")
                .boundaryEvent("response")
                .cancelActivity(false)
                .timerWithDate("${response}")
                .endEvent()
                .moveToActivity("work")
                .boundaryEvent("resolution")
                .cancelActivity(false)
                .timerWithDate("${resolution}")
                .endEvent()
                .done();
    }

    @Override
    public String title() {
        return "Camunda 7, embedded";
    }

    @Override
    public void log(int n) {
        Rows rows = logs.get(n);
        Work work = rows.work();
        VariableMap variables = Variables.createVariables()
                .putValue(BODY, bytes(rows))
                .putValue("title", words(work.title()))
                .putValue("description", words(work.description().orElseThrow()))
                .putValueTyped(
                        "group",
                        Variables.stringValue(work.group().orElseThrow().value(), true))
                .putValueTyped(
                        "rank",
                        Variables.integerValue(work.priority().orElseThrow().ordinal(), true))
                .putValueTyped("response", Variables.dateValue(due(work.clocks().get(0)), true))
                .putValueTyped(
                        "resolution", Variables.dateValue(due(work.clocks().get(1)), true));
        instances.add(engine.getRuntimeService()
                .startProcessInstanceByKey(PROCESS, work.number(), variables)
                .getId());
    }

    @Override
    public void work(int n) {
        Rows rows = notes.get(n);
        String instance = instances.get(n);
        String note = rows.lines().stream()
                .flatMap(line -> line.texts().stream())
                .map(ProcessEnginePeer::words)
                .collect(Collectors.joining());
        configuration.getCommandExecutorTxRequired().execute(transaction -> {
            RuntimeService runtime = engine.getRuntimeService();
            TaskService tasks = engine.getTaskService();
            String task = tasks.createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getId();
            runtime.getVariables(instance);
            runtime.setVariable(instance, BODY, bytes(rows));
            return tasks.createComment(task, instance, note);
        });
    }

    private static byte[] bytes(Rows rows) {
        return rows.body().getBytes(StandardCharsets.UTF_8);
    }

    private static String words(Text text) {
        return text.content().orElseThrow();
    }

    private static Date due(Clock clock) {
        return Date.from(clock.dueAt().orElseThrow());
    }

    @Override
    public void close() {
        engine.close();
    }
}
