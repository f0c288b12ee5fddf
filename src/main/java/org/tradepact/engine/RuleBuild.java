package org.tradepact.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.internal.builder.InternalKieBuilder;

/**
 * One run of the Drools compiler.
 *
 * @param classes class files by path
 * @param models names of the classes that build the rule network
 * @param complaints what the compiler did not accept
 */
record RuleBuild(Map<String, byte[]> classes, List<String> models, List<Complaint> complaints) {
    /**
     * An error as Drools words it.
     *
     * @param line in the {@code .drl} file; 0 or less if Drools does not tell
     */
    record Complaint(int line, String text) {}

    static RuleBuild of(String pack, List<RuleFile> files) {
        KieServices services = KieServices.get();
        // An id of its own: builds in parallel under one id may swap their rules.
        ReleaseId id = services.newReleaseId("org.tradepact.rules", pack, Fingerprint.of(pack, files, ""));
        try {
            InternalKieBuilder builder = builder(services, id, pack, files);
            builder.buildAll(ExecutableModelProject.class);
            List<Complaint> complaints = complaints(builder.getResults().getMessages(Message.Level.ERROR));
            return complaints.isEmpty()
                    ? read(pack, id, (InternalKieModule) builder.getKieModuleIgnoringErrors())
                    : new RuleBuild(Map.of(), List.of(), complaints);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (RuntimeException | Error e) { // what some mistakes are to Drools, a literal that is no number for one
            return new RuleBuild(Map.of(), List.of(), List.of(new Complaint(0, String.valueOf(e.getMessage()))));
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    private static InternalKieBuilder builder(KieServices services, ReleaseId id, String pack, List<RuleFile> files) {
        KieFileSystem sources = services.newKieFileSystem();
        for (RuleFile file : files) {
            sources.write("src/main/resources/" + file.path(pack), file.text().getBytes(UTF_8));
        }
        sources.generateAndWritePomXML(id);
        KieModuleModel settings = services.newKieModuleModel();
        settings.setConfigurationProperty("drools.lang.level", "DRL10");
        settings.setConfigurationProperty("drools.reproducibleExecutableModelGeneration", "true");
        InternalKieBuilder builder =
                (InternalKieBuilder) services.newKieBuilder(sources, RuleBuild.class.getClassLoader());
        return builder.withKModuleModel(settings);
    }

    private static List<Complaint> complaints(List<Message> errors) {
        List<Complaint> complaints = new ArrayList<>();
        for (Message error : errors) {
            // Lines of generated Java mean nothing to an author, and its listing, a message of its own, still less.
            if (!error.getText().startsWith("Java source of ")) {
                boolean ours = error.getPath() != null && error.getPath().endsWith(".drl");
                complaints.add(new Complaint(ours ? error.getLine() : 0, error.getText()));
            }
        }
        return complaints;
    }

    private static RuleBuild read(String pack, ReleaseId id, InternalKieModule module) {
        Map<String, byte[]> classes = new HashMap<>();
        for (String name : module.getFileNames()) {
            if (name.startsWith("rules/" + pack + "/") && name.endsWith(".class")) {
                classes.put(name, module.getBytes(name));
            }
        }
        String listed = new String(module.getBytes(CanonicalKieModule.getModelFileWithGAV(id)), UTF_8);
        List<String> models =
                listed.lines().skip(1).filter(line -> !line.isBlank()).toList(); // the first line is a version
        return new RuleBuild(classes, models, List.of());
    }
}
