// Which ways on of the shipped lifecycles the stories take, all together. Those that none takes are in
// untaken.txt, each with why: a way newly taken, or no longer, is told.
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>

#include "catch.hpp"
#include "engine/trying/transitions.hpp"
#include "examples/player/player.hpp"
#include "in_process.hpp"
#include "storage/memory/memory_store.hpp"
#include "story_files.hpp"
#include "workflows/loader.hpp"
#include "workflows/shipped.hpp"

using namespace overens;
using namespace overens::tests;

namespace {

// "project: move running/widen"
using Ways = std::set<std::string>;

std::string way_of(const std::string& lifecycle, const std::string& name) {
    return lifecycle + ": " + name;
}

// What is to be seen is compared in the tests of the stories themselves; here only what is done counts.
examples::Story without_checks(examples::Story story) {
    for (examples::Stage& stage : story.stages) {
        for (examples::StoryDay& day : stage.days) std::erase_if(day.acts, &examples::Act::is_check);
    }
    return story;
}

void follow_case(const Store& store, const CaseKey& key, Ways& taken) {
    constexpr int entries_at_once = 1000;
    const auto read = store.read(key);
    Case subject;
    std::vector<Entry> entries;
    do {
        entries = store.entries(key, subject.version, entries_at_once);
        for (const Entry& entry : entries) {
            for (const std::string& name : trying::follow_transitions(*read->definition, subject, entry))
                taken.insert(way_of(read->definition->lifecycle, name));
        }
    } while (entries.size() == entries_at_once);
}

void follow_story(const std::filesystem::path& file, Ways& taken) {
    INFO(file.string());
    const examples::Story story = without_checks(read_well(file));
    auto kept = make_memory_store(definition_reader());
    const Store& store = *kept;
    InProcess transport(std::move(kept), story.starts);
    std::ostringstream timeline;
    examples::Printer printer(timeline, false);
    const examples::Played played = examples::play(story, transport, printer);
    INFO(played.why);
    REQUIRE(played.well);
    constexpr int cases_at_most = 100;
    const auto cases = store.list(story.reg.collaboration, {}, {1, cases_at_most});
    REQUIRE(cases.total <= cases_at_most);
    for (const CaseRow& row : cases.rows) follow_case(store, {story.reg.collaboration, row.id}, taken);
}

Ways all_ways() {
    Ways all;
    for (const workflows::Shipped& shipped : workflows::shipped_lifecycles()) {
        const auto loaded = workflows::load_lifecycle({std::string(shipped.name), std::string(shipped.text)});
        REQUIRE(loaded);
        for (const std::string& name : trying::transitions_of(*loaded->definition))
            all.insert(way_of(loaded->definition->lifecycle, name));
    }
    return all;
}

// The other ways from the large story are left out: each plays it all again, and takes none that these do
// not.
Ways taken_ways() {
    Ways taken;
    follow_story(main_story(), taken);
    for (const std::string& county : counties()) {
        for (const auto& file : stories_of(county)) follow_story(file, taken);
    }
    for (const auto& file : side_stories()) follow_story(file, taken);
    return taken;
}

// Lines of "LIFECYCLE: WAY | why".
Ways told_untaken() {
    std::ifstream file(checkout() / "tests/stories/untaken.txt");
    Ways told;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.starts_with('#')) continue;
        const auto bar = line.find(" | ");
        if (bar == std::string::npos || bar + 3 == line.size())
            throw std::runtime_error("untaken.txt does not say why: " + line);
        told.insert(line.substr(0, bar));
    }
    return told;
}

// Those of `these` that are not among `others`, one in a line.
std::string missing_in(const Ways& others, const Ways& these) {
    std::string lines;
    for (const std::string& way : these) {
        if (!others.contains(way)) lines += way + "\n";
    }
    return lines;
}

}  // namespace

TEST_CASE("every way on of a shipped lifecycle is taken by some story, or untaken.txt says why not") {
    const Ways all = all_ways();
    const Ways taken = taken_ways();
    Ways untaken;
    for (const std::string& way : all) {
        if (!taken.contains(way)) untaken.insert(way);
    }
    const Ways told = told_untaken();
    WARN(std::to_string(taken.size()) + " of " + std::to_string(all.size()) + " ways are taken");
    INFO("taken by no story, and not in untaken.txt:\n" + missing_in(told, untaken));
    INFO("in untaken.txt, but taken by a story, or no way at all:\n" + missing_in(untaken, told));
    CHECK(untaken == told);
    CHECK(missing_in(all, taken).empty());
}
