// What is proven of a lifecycle before it is published.
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "workflows/changes.hpp"
#include "workflows/loader.hpp"
#include "workflows/proving/prover.hpp"
#include "workflows/shipped.hpp"

using namespace overens::workflows;

namespace {

std::string sound_lifecycle() {
    std::ifstream file(std::string(OVERENS_SOURCE_DIR) + "/tests/workflows/sound.yaml");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string findings_in(const std::string& text) {
    const auto loaded = load_proven({"sound.yaml", text}, fragments_among({}));
    return loaded ? "it is proven\n" : to_text(loaded.error());
}

}  // namespace

TEST_CASE("Every lifecycle that comes with the program is proven") {
    for (const Shipped& shipped : shipped_lifecycles()) {
        INFO(shipped.name);
        const auto loaded =
            load_proven({std::string(shipped.name), std::string(shipped.text)}, fragments_among({}));
        INFO((loaded ? "" : to_text(loaded.error())));
        CHECK(loaded.has_value());
    }
}

TEST_CASE("What a lifecycle does not keep is found, with the shortest way there") {
    CHECK(findings_in(sound_lifecycle()) == "it is proven\n");
    const std::vector<ChangedFile> rows = read_changes("unproven_lifecycles.txt");
    REQUIRE(rows.size() >= 47);
    for (const ChangedFile& row : rows) {
        INFO(row.what);
        CHECK(findings_in(row.apply(sound_lifecycle())) == row.complaints);
    }
}

TEST_CASE(
    "A yes on the condition that all others say yes is known before it is met, as the engine judges it") {
    const std::string text = R"yaml(format: 1
version: 1
lifecycle: likewise
title: {sv: "Likalydande", en: "Likewise"}
roles:
  lead: {title: {sv: "Projektledare", en: "Lead"}}
states:
  deciding:
    title: {sv: "Parterna beslutar", en: "The parties decide"}
    work:
      vote: {title: {sv: "Besluta", en: "Decide"}, decide: each party, as: decide, counts: on_record}
    watch:
      some_wait_for_others: {if: "vote.exists(d, d.approves && d.on_record && !d.accepts)", go: waiting}
    then: done
  waiting:
    title: {sv: "Väntar på de andra", en: "Waits for the others"}
    may:
      end: {title: {sv: "Avsluta", en: "End"}, by: lead, go: done}
  done: {title: {sv: "Klart", en: "Done"}, end: completed}
start: deciding
)yaml";
    CHECK(findings_in(text) == "it is proven\n");
}

TEST_CASE("A lifecycle with more configurations than are gone through is not proven") {
    const auto loaded = load_lifecycle({"sound.yaml", sound_lifecycle()});
    REQUIRE(loaded);
    const Proof proof = prove(*loaded->definition, 3);
    REQUIRE(proof.findings.size() == 1);
    CHECK(proof.findings.front().code == "not_provable");
    CHECK(proof.findings.front().message == "not proven: more than 3 configurations");
}
