package org.incidentkit.examples.benchmarks.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.incidentkit.core.incident.IncidentReport;

/**
 * An embedded process engine as hosts use one for incidents: a process per incident with the report as its variables, a
 * user task for the group, and a timer for each of the two promises, with full history. A note is a comment on the task,
 * after its variables were read, and one variable that says when. Each is one transaction. It knows no working time, no
 * priorities and no chained journal; its tables are its own.
 */
final class EnginePeer implements Peer, AutoCloseable {
    private final ProcessEngineConfigurationImpl configuration;
    private final ProcessEngine engine;
    private final List<String> logged = new ArrayList<>();

    EnginePeer(DataSource source) {
        configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(source);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("full");
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("incident.bpmn", process())
                .deploy();
    }

    private static BpmnModelInstance process() {
        return Bpmn.createExecutableProcess("incident")
                .camundaHistoryTimeToLive(0)
                .startEvent()
                .userTask("work")
                .camundaCandidateGroups("${group}")
                .boundaryEvent("response")
                .cancelActivity(false)
                .timerWithDuration("PT1H")
                .endEvent()
                .moveToActivity("work")
                .boundaryEvent("resolution")
                .cancelActivity(false)
                .timerWithDuration("PT8H")
                .endEvent()
                .moveToActivity("work")
                .endEvent()
                .done();
    }

    @Override
    public String title() {
        return "Camunda 7, embedded";
    }

    @Override
    public void log(int n) {
        IncidentReport report = Reports.report(n);
        Map<String, Object> variables = Map.of(
                "title", report.title(),
                "description", report.description().orElseThrow(),
                "caller", report.caller().value(),
                "impact", report.impact().orElseThrow().name(),
                "urgency", report.urgency().orElseThrow().name(),
                "priority", "HIGH",
                "category", report.category().orElseThrow().value(),
                "group", report.group().orElseThrow().value());
        logged.add(engine.getRuntimeService()
                .startProcessInstanceByKey("incident", "INC-" + n, variables)
                .getId());
    }

    @Override
    public void work(int n) {
        String id = logged.get(n);
        configuration.getCommandExecutorTxRequired().execute(context -> {
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(id)
                    .singleResult();
            engine.getRuntimeService().getVariables(id);
            engine.getTaskService().createComment(task.getId(), id, Reports.note(n));
            engine.getRuntimeService().setVariable(id, "updatedAt", (long) n);
            return null;
        });
    }

    @Override
    public void close() {
        engine.close();
    }
}
