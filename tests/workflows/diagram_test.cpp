#include "workflows/diagram.hpp"

#include <cctype>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "catch.hpp"
#include "workflows/loader.hpp"
#include "workflows/shipped.hpp"

using namespace overens;
using namespace overens::workflows;

namespace {

constexpr std::string_view tiny = R"yaml(format: 1
lifecycle: tiny
version: 1
title: {sv: "Pytteliten & \"enkel\"", en: "Tiny"}
bodies:
  board: {title: {sv: "Styrelse", en: "Board"}, mandate: decide}
fields:
  ends: {title: {sv: "Slutar", en: "Ends"}, type: date}
may:
  stop: {title: {sv: "Avbryt", en: "Stop"}, by: lead, go: stopped}
start: open
states:
  open:
    title: {sv: "Öppen", en: "Open"}
    start: drafting
    states:
      drafting:
        title: {sv: "Utarbetas", en: "Drafting"}
        may:
          submit: {title: {sv: "Lämna < i dag", en: "Submit"}, by: lead, go: end}
        watch:
          late: {at: 2 weeks before ends, go: end}
      end: {title: {sv: "Lämnad", en: "Submitted"}, end: completed}
    then: vote
  vote:
    title: {sv: "Beslut", en: "Decision"}
    work:
      choice: {title: {sv: "Besluta", en: "Decide"}, decide: board, as: decide}
    then:
      - {if: "choice.accepts", go: closed}
      - {go: open}
  closed: {title: {sv: "Avslutad", en: "Closed"}, end: completed}
  stopped: {title: {sv: "Avbruten", en: "Stopped"}, end: terminated}
)yaml";

std::shared_ptr<const Definition> load(std::string_view text) {
    auto loaded = load_lifecycle({"tiny.yaml", std::string(text)});
    INFO((loaded ? std::string() : to_text(loaded.error())));
    REQUIRE(loaded);
    return loaded->definition;
}

// Well-formed as far as tags go: every element is closed by its own name. Empty when it is.
std::string fault_in_tags(const std::string& xml) {
    std::vector<std::string> open;
    for (std::size_t at = xml.find('<'); at != std::string::npos; at = xml.find('<', at + 1)) {
        if (xml.compare(at, 4, "<!--") == 0) {
            at = xml.find("-->", at);
            continue;
        }
        const std::size_t end = xml.find('>', at);
        if (end == std::string::npos) return "a tag is not closed";
        const std::string tag = xml.substr(at + 1, end - at - 1);
        if (tag.find('<') != std::string::npos) return "a < stands inside a tag: " + tag;
        const std::string name =
            tag.substr(tag[0] == '/' ? 1 : 0, tag.find_first_of(" \n/", 1) - (tag[0] == '/' ? 1 : 0));
        if (tag[0] == '/') {
            if (open.empty() || open.back() != name) return "</" + name + "> closes nothing";
            open.pop_back();
        } else if (tag.back() != '/') {
            open.push_back(name);
        }
        at = end;
    }
    return open.empty() ? "" : "<" + open.back() + "> is not closed";
}

}  // namespace

TEST_CASE("DOT shows states, frames, ends, and who or what makes each way") {
    const std::string dot = diagram_dot(*load(tiny));
    const std::string body = dot.substr(dot.find("  \"start of \""));
    CHECK(body == R"dot(  "start of " [class="start", shape=point, width=0.12, label=""];
  subgraph "cluster_open" {
    id="state-open"; class="compound"; style=rounded; label=<<B>Öppen</B>>;
    "start of open" [class="start", shape=point, width=0.12, label=""];
    "drafting" [id="state-drafting", class="state", label=<<B>Utarbetas</B>>];
    "end" [id="state-end", class="state end-completed", peripheries=2, label=<<B>Lämnad</B>>];
    "start of open" -> "drafting" [class="start"];
  }
  "vote" [id="state-vote", class="state", label=<<B>Beslut</B><BR/><FONT POINT-SIZE="10">Besluta</FONT>>];
  "closed" [id="state-closed", class="state end-completed", peripheries=2, label=<<B>Avslutad</B>>];
  "stopped" [id="state-stopped", class="state end-terminated", shape=octagon, label=<<B>Avbruten</B>>];
  "start of " -> "start of open" [class="start", lhead="cluster_open"];
  "at any time" [class="anywhere", shape=plaintext, label="När som helst"];
  "at any time" -> "stopped" [class="human", label=<Avbryt>];
  "end" -> "vote" [class="automatic", style=dashed, ltail="cluster_open"];
  "drafting" -> "end" [class="automatic", style=dashed, label=<2 veckor före Slutar>];
  "drafting" -> "end" [class="human", label=<Lämna &lt; i dag>];
  "vote" -> "closed" [class="automatic", style=dashed, label=<choice.accepts>];
  "vote" -> "start of open" [class="automatic", style=dashed, label=<annars>, lhead="cluster_open"];
}
)dot");
}

TEST_CASE("Mermaid shows the same") {
    CHECK(diagram_mermaid(*load(tiny), Language::english) == R"mermaid(stateDiagram-v2
  state "Open" as open {
    state "Drafting" as drafting
    state "Submitted" as In_end
    [*] --> drafting
    In_end --> [*]
  }
  state "Decision" as vote
  state "Closed" as closed
  state "Stopped" as stopped
  [*] --> open
  closed --> [*]
  stopped --> [*]
  state "At any time" as Anywhere
  Anywhere --> stopped : Stop
  open --> vote : by itself
  drafting --> In_end : by itself, 2 weeks before Ends
  drafting --> In_end : Submit
  vote --> closed : by itself, choice.accepts
  vote --> open : by itself, otherwise
)mermaid");
}

TEST_CASE("The SVG of every shipped lifecycle is well-formed and has an element for each state") {
    for (const Shipped& lifecycle : shipped_lifecycles()) {
        INFO(lifecycle.name);
        const auto definition = load(lifecycle.text);
        for (const Language language : {Language::swedish, Language::english}) {
            const std::string svg = diagram_svg(*definition, language);
            CHECK(svg.starts_with("<svg role=\"img\""));
            CHECK(fault_in_tags(svg) == "");
            CHECK(svg.find("black") == std::string::npos);
            for (std::size_t i = 1; i < definition->states.size(); ++i) {
                const std::string id = " id=\"" + svg_id_of_state(definition->states[i].name) + "\"";
                INFO(id);
                CHECK(svg.find(id) != std::string::npos);
                CHECK(svg.find(id) == svg.rfind(id));
            }
        }
    }
}

TEST_CASE("The SVG is named and classed for the page") {
    const std::string svg = diagram_svg(*load(tiny));
    CHECK(svg.find("aria-label=\"Pytteliten &amp; &quot;enkel&quot;\"") != std::string::npos);
    CHECK(svg.find("class=\"node state end-completed\"") != std::string::npos);
    CHECK(svg.find("class=\"edge automatic\"") != std::string::npos);
    CHECK(svg.find("class=\"edge human\"") != std::string::npos);
    CHECK(svg.find("class=\"cluster compound\"") != std::string::npos);
    CHECK(svg_id_of_state("consultation.out") == "state-consultation-out");
}

TEST_CASE("The same lifecycle gives the same drawing each time") {
    const auto definition = load(*shipped_lifecycle("county_agreement"));
    const std::string first = diagram_svg(*definition);
    for (std::size_t turn = 0; turn < 5; ++turn) {
        const std::vector<std::string> filler(turn, std::string(100, 'x'));  // names come to lie elsewhere
        CHECK(diagram_svg(*definition) == first);
    }
}

// Drawings are made by child processes. The sanitizers' own allocators keep their locks over a fork, so a
// child made while another thread asks for memory may wait for ever there; the C library's lets go of them.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST_CASE("Several threads may ask for diagrams, and each gets its own") {
    const auto first = load(tiny);
    const auto second = load(*shipped_lifecycle("project"));
    const std::string first_svg = diagram_svg(*first);
    const std::string second_svg = diagram_svg(*second);
    std::vector<std::string> drawn(4);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        threads.emplace_back([&, i] { drawn[i] = diagram_svg(i % 2 == 0 ? *first : *second); });
    }
    for (std::thread& thread : threads) thread.join();
    for (std::size_t i = 0; i < drawn.size(); ++i) CHECK(drawn[i] == (i % 2 == 0 ? first_svg : second_svg));
}
#endif

TEST_CASE("A lifecycle that Graphviz stumbles over is drawn all the same") {
    std::ifstream file(std::string(OVERENS_SOURCE_DIR) + "/tests/workflows/hard_to_draw.yaml");
    std::ostringstream text;
    text << file.rdbuf();
    const auto definition = load(text.str());
    CHECK(fault_in_tags(diagram_svg(*definition, Language::swedish)).empty());
    CHECK(fault_in_tags(diagram_svg(*definition, Language::english)).empty());
}
