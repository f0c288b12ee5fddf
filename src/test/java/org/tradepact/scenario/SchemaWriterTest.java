package org.tradepact.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.fact.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SchemaWriterTest {
    private final JsonNode schema = JsonMapper.shared().readTree(new SchemaWriter().write());

    @Test
    void every_kind_of_fact_has_its_components_with_what_they_say() {
        for (Kind kind : Kind.byName().values()) {
            JsonNode properties = schema.at("/$defs/" + kind.name() + "/properties");
            for (Kind.Component component : kind.components()) {
                assertThat(properties
                                .at("/" + component.name() + "/description")
                                .asString())
                        .startsWith(component.asks());
            }
            assertThat(schema.at("/$defs/fact/properties/" + kind.name() + "/$ref")
                            .asString())
                    .isEqualTo("#/$defs/" + kind.name());
        }
    }

    @Test
    void words_of_a_closed_list_are_spelt_as_in_files() {
        assertThat(schema.at("/$defs/exportRestriction/properties/form/anyOf/0/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .contains("ban", "exportDuty")
                .doesNotContain("EXPORT_DUTY");
    }

    @Test
    void goods_are_a_line_a_group_or_a_line_that_is_of_groups() {
        assertThat(schema.at("/$defs/shipment/properties/goods/anyOf/0/$ref").asString())
                .isEqualTo("#/$defs/goods");
        assertThat(schema.at("/$defs/goods/anyOf/1/required").valueStream().map(JsonNode::asString))
                .containsExactly("line", "is");
        assertThat(schema.at("/$defs/goods/anyOf/1/properties").propertyNames()).containsExactly("line", "is");
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(schema.findValuesAsString("$ref")).isNotEmpty().allSatisfy(ref -> assertThat(
                        schema.at(ref.substring(1)).isMissingNode())
                .isFalse());
    }

    @Test
    void a_fact_has_an_id_and_the_denial_of_one_need_not() {
        assertThat(schema.at("/$defs/fact/properties/meeting/required/0").asString())
                .isEqualTo("id");
        assertThat(schema.at("/$defs/absent/properties/meeting/required").isMissingNode())
                .isTrue();
    }

    @Test
    void it_is_written_the_same_each_time() {
        assertThat(new SchemaWriter().write())
                .isEqualTo(new SchemaWriter().write())
                .endsWith("}\n");
    }
}
