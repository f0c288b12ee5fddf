package org.tradepact.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.InternalKieBuilder;
import org.tradepact.finding.Finding;

/** The same rules under the older engine that interprets them: a second opinion on every finding. */
public final class ClassicRulebook {
    private final KieBase base;

    private ClassicRulebook(KieBase base) {
        this.base = base;
    }

    /** @throws IllegalArgumentException if the classic compiler refuses the rules; the message lists why, with lines */
    public static ClassicRulebook of(String pack, List<RuleFile> files) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("org.tradepact.classic", pack, Fingerprint.of(pack, files, "classic"));
        KieFileSystem sources = services.newKieFileSystem();
        for (RuleFile file : files) {
            sources.write(
                    "src/main/resources/" + file.path(pack),
                    services.getResources().newByteArrayResource(file.text().getBytes(UTF_8), "UTF-8"));
        }
        sources.generateAndWritePomXML(id);
        KieModuleModel settings = services.newKieModuleModel();
        settings.setConfigurationProperty("drools.lang.level", "DRL10");
        KieBuilder builder = ((InternalKieBuilder)
                        services.newKieBuilder(sources, ClassicRulebook.class.getClassLoader()))
                .withKModuleModel(settings)
                .buildAll();
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(errors.toString());
        }
        return new ClassicRulebook(services.newKieContainer(id).getKieBase());
    }

    public Set<Finding> evaluate(Set<?> facts) {
        try (KieSession session = base.newKieSession()) {
            facts.forEach(session::insert);
            session.fireAllRules(Session.MOST_FIRINGS);
            return Session.findings(session);
        }
    }
}
