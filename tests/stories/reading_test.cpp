// Mistakes in the files of a story are found before anything is played, each with its place.
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "examples/player/story_reading.hpp"

using namespace overens;

namespace {

struct Mistake {
    const char* acts;
    const char* complaint;
};

// The problems of a story with these acts on its only day.
std::string problems_of(const std::string& acts) {
    const auto folder =
        std::filesystem::temp_directory_path() / ("overens-reading-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "register.yaml")
        << "format: 1\ncollaboration: c\nname: \"C\"\norganisations: {a: {name: \"A\", "
           "kind: region, path: []}}\nbodies: {}\nlifecycles: {}\n";
    std::ofstream(folder / "stage.yaml") << "stage: \"S\"\ndays:\n  2024-01-15:\n    - " << acts << "\n";
    std::ofstream(folder / "story.yaml")
        << "format: 1\nstory: \"S\"\nregister: register.yaml\ntexts: texts\n"
           "starts: 2024-01-01\nmain_case: m\nbanner: \"B\"\nstages: [stage.yaml]\n";
    const auto story = examples::read_story(folder / "story.yaml");
    std::filesystem::remove_all(folder);
    return story ? std::string() : workflows::to_text(story.error());
}

}  // namespace

TEST_CASE("a story without mistakes is read") {
    CHECK(problems_of("note: {text: \"T\"}").empty());
}

TEST_CASE("each mistake in an act is told with its line") {
    const Mistake mistakes[] = {
        {"nothing: {text: \"T\"}", "stage.yaml:4:7: there is no verb 'nothing'"},
        {"note: {texts: \"T\"}", "stage.yaml:4:14: 'note' has no 'texts'"},
        {"note: {body: b}", "stage.yaml:4:13: 'text' is missing"},
        {"hold: {reason: \"R\", look_again: soon}",
         "stage.yaml:4:39: 'look_again' is written in another way"},
        {"{note: {text: \"T\"}, origin: true}", "'origin' is source or plausible"},
        {"{note: {text: \"T\"}, happened: 2024-01-16}", "'happened' is later than the day"},
        {"{note: {text: \"T\"}, move: {move: m}}", "an act has one verb; 'note' is there already"},
        {"expect: {count: {work: w}}", "nothing is called 'count' that can be expected"},
        {"expect: {counts: {work: w, take: 1}}", "'counts' has no 'take'"},
        {"expect: {}", "nothing is expected here"},
    };
    for (const Mistake& mistake : mistakes) {
        INFO(mistake.acts);
        CHECK(problems_of(mistake.acts).find(mistake.complaint) != std::string::npos);
    }
}

TEST_CASE("a short story holds its days itself, and an act for several is one for each") {
    const auto folder =
        std::filesystem::temp_directory_path() / ("overens-reading-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "register.yaml")
        << "format: 1\ncollaboration: c\nname: \"C\"\norganisations: {a: {name: \"A\", "
           "kind: region, path: []}, b: {name: \"B\", kind: region, path: []}}\nbodies: {}\nlifecycles: {}\n";
    std::ofstream(folder / "story.yaml")
        << "format: 1\nstory: \"S\"\nregister: register.yaml\nstarts: 2024-01-01\nmain_case: m\n"
           "banner: \"B\"\ndays:\n  2024-01-15:\n    - answer: {work: w, for: [a, b]}\n";
    const auto story = examples::read_story(folder / "story.yaml");
    std::filesystem::remove_all(folder);
    REQUIRE(story);
    REQUIRE(story->stages.size() == 1);
    const auto& acts = story->stages.front().days.front().acts;
    REQUIRE(acts.size() == 2);
    CHECK(acts[0].arguments.find("for")->text == "a");
    CHECK(acts[1].arguments.find("for")->text == "b");
    CHECK(acts[0].of_many == 2);
    CHECK(acts[1].of_many == 0);
}

TEST_CASE("`for: all` is one act for each organisation of the register") {
    CHECK(problems_of("more_time: {work: w, for: all, due: 2024-02-01}").empty());
}
